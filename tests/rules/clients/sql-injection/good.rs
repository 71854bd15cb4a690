async fn find(pool: &Pool, name: &str) {
    sqlx::query("SELECT id FROM users WHERE name = $1").bind(name).fetch_one(pool).await;
    let query = format!("SELECT id FROM users WHERE id IN ({placeholders})");
    let text = format!("Select {} from {}", name, place);
}
