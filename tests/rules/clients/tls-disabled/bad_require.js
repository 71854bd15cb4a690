const https = require('https');
const request = require('request');
const mysql = require('mysql2');

process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0"; // expect

const options = {
  hostname: 'api.acme.io',
  timeout: 1000,
  method: 'GET',
  rejectUnauthorized: false, // expect
};

function load(done) {
  https.request(options, done).end();
  request({ url: 'https://api.acme.io', timeout: 1000, strictSSL: false }, done); // expect
  options.rejectUnauthorized = false; // expect
}

const pool = mysql.createPool({ host: 'db', ssl: { rejectUnauthorized: false } }); // expect

module.exports = { load, pool };
