use super::{Kind, Piece, Position, Sql, read};

fn of(text: &str) -> Option<Sql> {
    let mut pieces = Vec::new();
    for (index, part) in text.split('§').enumerate() {
        if index > 0 {
            pieces.push(Piece::Hole);
        }
        if !part.is_empty() {
            pieces.push(Piece::Text(part));
        }
    }
    read(&pieces)
}

fn facts(text: &str) -> super::Facts {
    of(text)
        .and_then(|sql| sql.facts)
        .unwrap_or_else(|| panic!("{text} is read"))
}

#[test]
fn prose_is_no_sql() {
    let mut wrong = Vec::new();
    for text in [
        "select a file",
        "Select a file from the list",
        "Select an item from your cart",
        "select your option",
        "update your settings",
        "Update the record, then set a flag",
        "Update your profile and set your name",
        "delete me",
        "Delete from cart",
        "delete the file from disk",
        "Deleted from cache: §",
        "with start marker",
        "with § as (default)",
        "Insert into the slot",
        "insert coin",
        "create table view",
        "Create user § failed",
        "Drop table here",
        "drop the table",
        "Select § from §",
        "selected § from §",
        "Select one or more files from the folder.",
        "Delete § from §?",
        "Update § set successfully",
        "call me",
        "Call § (§)",
        "set the value",
        "SET of values",
        "Merge into main using squash",
        "show tables",
        "use §",
        "Use the force",
        "from the beginning",
        "From here where it is",
        "Truncate text",
        "replace into what?",
        "explain the select",
        "",
        "§",
        "§ SELECT",
        "SELECT",
        "SELECT FROM",
        "INSERT",
        "DELETE THIS",
        "select",
        "update",
    ] {
        if let Some(sql) = of(text) {
            wrong.push((text, sql.kind));
        }
    }
    assert_eq!(wrong, []);
}

#[test]
fn sql_is_sql() {
    use Kind::*;
    let mut wrong = Vec::new();
    for (text, kind) in [
        ("SELECT * FROM users", Select),
        ("select * from users", Select),
        ("select name from users", Select),
        ("select id, name from users where id = %s", Select),
        ("FROM User u WHERE u.name = '§'", Select),
        ("SELECT 1", Select),
        ("select 1", Select),
        ("SELECT now()", Select),
        ("SELECT pg_advisory_lock(%s)", Select),
        ("  -- a comment\n SELECT a FROM b", Select),
        ("/* hint */ SELECT a FROM b", Select),
        ("\\n  SELECT a FROM b", Select),
        ("(SELECT a FROM b) UNION (SELECT a FROM c)", Select),
        ("WITH x AS (SELECT 1) SELECT * FROM x", Select),
        (
            "WITH x (a, b) AS (SELECT 1, 2) INSERT INTO t SELECT * FROM x",
            Insert,
        ),
        (
            "WITH d AS (SELECT id FROM t) DELETE FROM t USING d WHERE t.id = d.id",
            Delete,
        ),
        ("INSERT INTO users (name) VALUES (%s)", Insert),
        ("insert into users values (?, ?)", Insert),
        ("INSERT INTO § (§) VALUES (§)", Insert),
        ("INSERT OR REPLACE INTO t VALUES (1)", Insert),
        ("INSERT INTO t §", Insert),
        ("REPLACE INTO t (a) VALUES (1)", Insert),
        ("UPDATE users SET name = %(name)s WHERE id = %(id)s", Update),
        ("update users set name = 'x'", Update),
        ("UPDATE § SET §", Update),
        ("DELETE FROM users", Delete),
        ("delete from users where id = $1", Delete),
        ("DELETE FROM users WHERE name = '§'", Delete),
        ("CREATE TABLE t (id int)", Create),
        (
            "create table if not exists t (id integer primary key)",
            Create,
        ),
        ("CREATE UNIQUE INDEX i ON t (a)", Create),
        ("ALTER TABLE t ADD COLUMN c int", Alter),
        ("DROP TABLE IF EXISTS §", Drop),
        ("TRUNCATE TABLE t", Truncate),
        ("TRUNCATE §", Truncate),
        ("CALL refresh(?)", Call),
        ("{call proc(?)}", Call),
        ("EXEC sp_help @p", Call),
        (
            "MERGE INTO t USING s ON t.id = s.id WHEN MATCHED THEN UPDATE SET a = s.a",
            Merge,
        ),
        ("SET search_path TO §", Other),
        ("GRANT ALL ON t TO §", Other),
        ("PRAGMA table_info(§)", Other),
        ("EXPLAIN SELECT * FROM t", Other),
        ("SELECT § FROM § WHERE § = §", Select),
        ("SELECT * FROM t §", Select),
        ("SELECT * FROM t WHERE §", Select),
        ("SELECT a, FROM WHERE", Select),
        ("SELECT * FROM users WHERE id = #{id}", Select),
        ("SELECT * FROM users WHERE id = :id AND a = @p", Select),
        ("SELECT \\\"a\\\" FROM \\\"t\\\"", Select),
    ] {
        let read = of(text).map(|sql| sql.kind);
        if read != Some(kind) {
            wrong.push((text, read));
        }
    }
    assert_eq!(wrong, []);
}

#[test]
fn positions() {
    use Position::*;
    for (text, positions) in [
        ("SELECT * FROM t WHERE id = §", &[Value][..]),
        ("SELECT * FROM t WHERE name = '§'", &[Quoted]),
        ("SELECT * FROM t WHERE name LIKE '%§%'", &[Quoted]),
        ("SELECT * FROM t WHERE name = \"§\"", &[Quoted]),
        ("SELECT * FROM \"§\" WHERE a = 1", &[Name]),
        ("SELECT * FROM `§`", &[Name]),
        ("SELECT * FROM §", &[Name]),
        ("SELECT * FROM §.§ WHERE a = §", &[Name, Name, Value]),
        ("SELECT § FROM t", &[Name]),
        ("SELECT a, § FROM t", &[Name]),
        ("SELECT * FROM table_§ LIMIT §", &[Name, Value]),
        ("SELECT * FROM t ORDER BY § §", &[Name, Fragment]),
        ("SELECT * FROM t WHERE §", &[Fragment]),
        ("SELECT * FROM t WHERE a = 1 AND §", &[Fragment]),
        ("SELECT * FROM t WHERE § = 1", &[Name]),
        ("SELECT * FROM t WHERE a IN (§)", &[Value]),
        ("SELECT * FROM t WHERE a IN §", &[Value]),
        ("SELECT * FROM t WHERE a BETWEEN § AND §", &[Value, Value]),
        ("SELECT * FROM t §", &[Fragment]),
        ("SELECT * FROM t§", &[Fragment]),
        (
            "INSERT INTO § (§) VALUES (§, §)",
            &[Name, Name, Value, Value],
        ),
        ("INSERT INTO t VALUES §", &[Value]),
        ("INSERT INTO t (a) VALUES ('§')", &[Quoted]),
        (
            "UPDATE § SET § = § WHERE id = §",
            &[Name, Name, Value, Value],
        ),
        ("UPDATE t SET §", &[Fragment]),
        ("DELETE FROM § WHERE id = §", &[Name, Value]),
        ("DROP TABLE §", &[Name]),
        ("SELECT MAX(§) FROM t", &[Name]),
        ("SELECT lower(§) FROM t", &[Value]),
        ("SELECT * FROM t WHERE a = lower('§')", &[Quoted]),
        ("SELECT * FROM (§) AS t", &[Fragment]),
        ("SELECT * FROM t LIMIT § OFFSET §", &[Value, Value]),
        (
            "SELECT * FROM t WHERE a > now() - interval '§ days'",
            &[Quoted],
        ),
        (
            "SELECT * FROM t WHERE a = (SELECT max(b) FROM u WHERE c = §)",
            &[Value],
        ),
    ] {
        assert_eq!(
            of(text).map(|sql| sql.positions),
            Some(positions.to_vec()),
            "{text}"
        );
    }
}

#[test]
fn what_is_read() {
    assert!(facts("SELECT * FROM t").selects_all);
    assert!(facts("SELECT t.* FROM t JOIN u ON t.id = u.id").selects_all);
    assert!(!facts("SELECT count(*) FROM t").selects_all);
    assert!(facts("SELECT count(*) FROM t").aggregates);
    assert!(!facts("SELECT a FROM t WHERE EXISTS (SELECT * FROM u)").selects_all);
    assert!(!facts("SELECT * FROM (SELECT a, b FROM t) AS x").selects_all);
    assert!(facts("SELECT * FROM (SELECT * FROM t) AS x").selects_all);
    assert!(!facts("WITH x AS (SELECT a FROM t) SELECT * FROM x").selects_all);
    assert!(facts("WITH x AS (SELECT a FROM t LIMIT 5) SELECT * FROM x").limit);
    for text in [
        "SELECT * FROM t LIMIT 10",
        "SELECT * FROM t LIMIT %s OFFSET %s",
        "SELECT TOP 10 * FROM t",
        "SELECT TOP (§) * FROM t",
        "SELECT * FROM t FETCH FIRST 10 ROWS ONLY",
        "SELECT * FROM t LIMIT §",
        "SELECT * FROM t LIMIT 5, 10",
        "select * from t limit :n",
    ] {
        assert!(facts(text).limit, "{text}");
    }
    assert!(!facts("SELECT * FROM t OFFSET 5").limit);
    assert_eq!(facts("DELETE FROM t").condition, None);
    assert_eq!(
        facts("DELETE FROM t WHERE id = ?").condition.as_deref(),
        Some("id = ?")
    );
    assert_eq!(
        facts("SELECT a FROM t WHERE t.id = %s AND b > 1").keyed,
        ["id"]
    );
    assert_eq!(
        facts("SELECT a FROM t WHERE t.id = %s AND b > 1").where_columns,
        ["id", "b"]
    );
    assert_eq!(
        facts("SELECT a FROM t WHERE id = %s OR b = 1").keyed,
        Vec::<String>::new()
    );
    assert_eq!(
        facts("SELECT a FROM s.t JOIN u ON t.i = u.i").tables,
        ["s.t", "u"]
    );
    assert_eq!(
        facts("SELECT a FROM t JOIN u ON t.i = u.i LEFT JOIN v USING (i)").joins,
        2
    );
    assert_eq!(facts("SELECT a FROM t CROSS JOIN u").cross_joins, 1);
    assert_eq!(facts("SELECT a FROM t, u").cross_joins, 1);
    assert_eq!(facts("SELECT a FROM t, u WHERE t.i = u.i").cross_joins, 0);
    assert_eq!(
        facts("SELECT a FROM t CROSS JOIN UNNEST(t.b) AS x").cross_joins,
        0
    );
    assert_eq!(
        facts("SELECT a FROM t ORDER BY RANDOM(), b DESC").order_by,
        ["RANDOM()", "b DESC"]
    );
    assert!(facts("SELECT DISTINCT * FROM t").distinct);
    assert_eq!(facts("SELECT a FROM t").depth, 0);
    assert_eq!(
        facts("SELECT a FROM t WHERE b IN (SELECT c FROM u WHERE d = (SELECT max(e) FROM v))")
            .depth,
        2
    );
    assert_eq!(
        facts("SELECT a FROM t WHERE b LIKE '%§'").leading_wildcards,
        1
    );
    assert_eq!(
        facts("SELECT a FROM t WHERE b LIKE '%%' || %s").leading_wildcards,
        1
    );
    assert_eq!(
        facts("SELECT a FROM t WHERE b LIKE '§%'").leading_wildcards,
        0
    );
    assert!(facts("INSERT INTO t (a) VALUES (?) ON CONFLICT (a) DO NOTHING").conflict);
    assert!(facts("INSERT INTO t (a) VALUES (?) ON DUPLICATE KEY UPDATE a = VALUES(a)").conflict);
    assert!(facts("INSERT IGNORE INTO t (a) VALUES (?)").conflict);
    assert!(facts("INSERT OR REPLACE INTO t (a) VALUES (?)").conflict);
    assert!(!facts("INSERT INTO t (a) VALUES (?)").conflict);
}

#[test]
fn holes_leave_statements_open() {
    for (text, is_open) in [
        ("SELECT * FROM t §", true),
        ("SELECT * FROM t§", true),
        ("SELECT * FROM t WHERE §", true),
        ("SELECT * FROM §", false),
        ("SELECT * FROM t WHERE a = §", false),
        ("SELECT * FROM t {% if x %} LIMIT 5 {% endif %}", true),
        ("DELETE FROM § §", true),
    ] {
        assert_eq!(of(text).map(|sql| sql.is_open), Some(is_open), "{text}");
    }
    assert!(of("SELECT * FROM t §").is_some_and(|sql| sql.facts.is_some()));
    assert!(of("SELECT § FROM t § WHERE § ORDER BY §").is_some_and(|sql| sql.facts.is_some()));
    assert!(of("UPDATE t SET § WHERE id = %s").is_some_and(|sql| sql.facts.is_some()));
}

#[test]
fn placeholders_of_all_drivers_parse() {
    for placeholder in [
        "%s", "?", "$1", ":name", "@p", "%(name)s", "#{x}", "?1", ":1", "{name}", "{}", "${x}",
        "{{ ds }}",
    ] {
        for text in [
            format!(
                "SELECT a FROM t WHERE b = {placeholder} AND c IN ({placeholder}) LIMIT {placeholder}"
            ),
            format!("INSERT INTO t (a, b) VALUES ({placeholder}, {placeholder})"),
            format!("UPDATE t SET a = {placeholder} WHERE b > {placeholder}"),
            format!("DELETE FROM t WHERE a = {placeholder}"),
        ] {
            assert!(of(&text).is_some_and(|sql| sql.facts.is_some()), "{text}");
        }
    }
}

#[test]
fn deep_nesting_and_long_texts_are_refused() {
    let deep = format!(
        "SELECT a FROM t WHERE {}1{}",
        "(".repeat(5000),
        ")".repeat(5000)
    );
    assert!(of(&deep).is_some_and(|sql| sql.facts.is_none()));
    let long = format!("SELECT a FROM t WHERE {}", "a = 1 AND ".repeat(5000));
    assert_eq!(of(&long), None);
    let chain = format!("SELECT a FROM t WHERE {} b = 2", "a = 1 AND ".repeat(1000));
    assert!(of(&chain).is_some_and(|sql| {
        sql.facts
            .is_some_and(|facts| facts.where_columns == ["a", "b"])
    }));
}
