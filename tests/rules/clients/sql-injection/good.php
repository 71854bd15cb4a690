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

function one(mysqli $db, int $id, string $name, string $column)
{
    $db->query("SELECT id FROM users WHERE id = $id");
    $number = (int) $_GET['number'];
    $db->query("SELECT id FROM users WHERE number = $number");
    $safe = mysqli_real_escape_string($db, $name);
    $db->query("SELECT id FROM users WHERE name = '$safe'");
    if (!in_array($column, ['name', 'age'], true)) {
        throw new InvalidArgumentException('column');
    }
    $db->query("SELECT id FROM users ORDER BY $column");
    $way = $name === 'up' ? 'ASC' : 'DESC';
    $db->query("SELECT id FROM users ORDER BY id $way");
    $table = $_GET['table'];
    $table = 'users';
    $db->query("SELECT id FROM $table");
}
