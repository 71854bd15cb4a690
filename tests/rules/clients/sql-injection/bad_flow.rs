fn text_of(name: &str) -> String {
    format!("DELETE FROM users WHERE name = '{}'", name)
}

fn find(connection: &Connection, name: &str, column: &str) -> Result<()> {
    connection.execute(&text_of(name), [])?; // expect
    let mut sql = String::from("DELETE FROM users WHERE name = '");
    sql.push_str(name);
    sql.push('\'');
    connection.execute(&sql, [])?; // expect
    let more = "DELETE FROM users WHERE name = '".to_string() + &name + "'";
    diesel::sql_query(more).execute(connection)?; // expect
    let given = format!("SELECT id FROM users WHERE name = '{name}'");
    connection.query_row(given.as_str(), [], |row| row.get(0)) // expect
}
