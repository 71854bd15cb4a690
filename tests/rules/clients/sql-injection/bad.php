<?php
$rows = mysqli_query($link, "SELECT id FROM users WHERE id = $id"); // expect
$rows = mysqli_query($link, "SELECT id FROM users WHERE name = '{$_POST['name']}'"); // expect
$query = "SELECT id FROM users WHERE id = " . $id; // expect
$rows = $pdo->query("DELETE FROM users WHERE name = '" . $_GET['name'] . "'"); // expect
$query = sprintf("SELECT id FROM users WHERE name = '%s'", $name); // expect
$query = "INSERT INTO users (a, b) VALUES ('$a', '$b')"; // expect
$query = "SELECT id FROM users";
$query .= " WHERE name = '$name'"; // expect
