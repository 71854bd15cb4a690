<?php
$rows = mysqli_query($link, "SELECT id FROM users WHERE id = $id"); // expect
$rows = mysqli_query($link, "SELECT id FROM users WHERE name = '{$_POST['name']}'"); // expect
$query = "SELECT id FROM users WHERE id = " . $id; // expect
$rows = $pdo->query("DELETE FROM users WHERE name = '" . $_GET['name'] . "'"); // expect
$query = sprintf("SELECT id FROM users WHERE name = '%s'", $name); // expect
$query = "INSERT INTO users (a, b) VALUES ('$a', '$b')"; // expect
$query = "SELECT id FROM users";
$query .= " WHERE name = '$name'"; // expect

function find(mysqli $db, string $name, string $column)
{
    $statement = "SELECT id FROM users WHERE 1 = 1";
    if ($name) {
        $statement .= " AND name = '" . trim($name) . "'";
    }
    $db->query($statement); // expect
    $db->prepare("SELECT id FROM users ORDER BY $column DESC WHERE name = '{$name}'"); // expect
}

function text_of($name)
{
    return "SELECT id FROM users WHERE name = '$name'";
}
mysqli_query($link, text_of($_GET['name'])); // expect

$text = <<<SQL
SELECT id FROM users WHERE name = '$name'
SQL;
$pdo->exec($text); // expect
User::whereRaw("email = '" . $request->get('email') . "'"); // expect
User::query()->orderByRaw($request->input('sort') . ' desc'); // expect
