def load(cursor):
    cursor.execute("SELECT id FROM products ORDER BY RANDOM() LIMIT 10")  # expect
    cursor.execute("SELECT p.id FROM products p, shops s LIMIT 10")  # expect
    cursor.execute("SELECT p.id FROM products p CROSS JOIN shops s LIMIT 10")  # expect
    cursor.execute("SELECT DISTINCT * FROM products LIMIT 10")  # expect
    cursor.execute(  # expect
        "SELECT a.i FROM a JOIN b ON a.i = b.i JOIN c ON b.i = c.i JOIN d ON c.i = d.i JOIN e ON d.i = e.i"
        " JOIN f ON e.i = f.i JOIN g ON f.i = g.i JOIN h ON g.i = h.i LIMIT 5"
    )
    cursor.execute(  # expect
        "SELECT i FROM a WHERE i IN (SELECT i FROM b WHERE i IN (SELECT i FROM c WHERE i IN"
        " (SELECT i FROM d WHERE i IN (SELECT i FROM e)))) LIMIT 5"
    )
