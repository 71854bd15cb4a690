def load(cursor, start):
    cursor.execute("SELECT id FROM products WHERE id >= %s ORDER BY id LIMIT 10", (start,))
    cursor.execute("SELECT id FROM products WHERE shop_id = %s ORDER BY RANDOM() LIMIT 1", (start,))
    cursor.execute("SELECT p.id FROM products p, shops s WHERE p.shop = s.id LIMIT 10")
    cursor.execute("SELECT p.id FROM products p CROSS JOIN UNNEST(p.tags) AS t LIMIT 10")
    cursor.execute("SELECT p.id FROM products p CROSS JOIN (SELECT max(price) AS top FROM products) m LIMIT 10")
    cursor.execute("SELECT DISTINCT shop FROM products LIMIT 10")
    cursor.execute("SELECT a.i FROM a JOIN b ON a.i = b.i WHERE a.i IN (SELECT i FROM c) LIMIT 5")
