<?php
$query = $pdo->prepare("SELECT id FROM users WHERE id = ?");
$query->execute([$id]);
$query = "SELECT id FROM users WHERE id = " . intval($id);
$query = "SELECT id FROM {$prefix}users WHERE id = 5";
$query = "SELECT id FROM users WHERE id IN ($placeholders)";
echo "Select $name from the list";
echo "WHERE is $name";
$query = sprintf("SELECT id FROM users WHERE id = %d", $id);
$query = sprintf("SELECT id FROM users WHERE id = '%s'", $link->escape_string($id));
$query = "SELECT id FROM users WHERE id = " . $link->quote($id);
