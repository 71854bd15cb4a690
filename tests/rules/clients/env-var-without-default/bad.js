const https = require('https');

const agent = new https.Agent({ keepAlive: true, timeout: 5000 });

module.exports = {
  agent,
  token: process.env.ORDERS_TOKEN, // expect
};
