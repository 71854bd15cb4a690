const { get } = require('https');
const axios = require('axios').default;
const { Pool: PgPool } = require('pg');

const pool = new PgPool({ connectionString: process.env.DATABASE_URL || 'postgres://localhost/shop' }); // expect

exports.load = (url) =>
  axios.post( // expect
    url,
    { full: true },
    { headers: { accept: 'application/json' } },
  );

exports.drain = (url) => get(url, (answer) => answer.resume()); // expect

exports.close = () => pool.end();
