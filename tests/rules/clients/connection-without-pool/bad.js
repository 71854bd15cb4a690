const { Client } = require('pg');

module.exports = async function first(id) {
  const client = new Client({ host: 'db', connectionTimeoutMillis: 2000 }); // expect
  await client.connect();
  const { rows } = await client.query('SELECT name FROM users WHERE id = $1', [id]);
  await client.end();
  return rows[0];
};
