async fn find(pool: &Pool, name: &str) {
    sqlx::query(&format!("SELECT id FROM users WHERE name = '{}'", name)).fetch_one(pool).await; // expect
    client.query(&format!("SELECT id FROM users WHERE name = '{name}'"), &[]).await; // expect
    connection.execute(&format!("DELETE FROM users WHERE id = {}", name), []); // expect
    let query = String::from("SELECT id FROM users WHERE name = '") + name + "'"; // expect
}
