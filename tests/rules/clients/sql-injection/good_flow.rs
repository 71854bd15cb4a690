const TABLE: &str = "users";

fn find(connection: &Connection, text: &str, id: i64, limit: u32) -> Result<()> {
    connection.execute(&format!("DELETE FROM users WHERE id = {} LIMIT {limit}", id), [])?;
    connection.execute(&format!("DELETE FROM {} WHERE id = {id}", TABLE), [])?;
    let number: i64 = text.parse()?;
    connection.execute(&format!("DELETE FROM users WHERE id = {number}"), [])?;
    let small = text.parse::<u8>()?;
    connection.execute(&format!("DELETE FROM users WHERE id = {small}"), [])?;
    let way = if text == "up" { "ASC" } else { "DESC" };
    connection.execute(&format!("DELETE FROM users ORDER BY id {}", way), [])?;
    let table = match text {
        "a" => "users",
        _ => "groups",
    };
    connection.execute(&format!("DELETE FROM {}", table), [])
}
