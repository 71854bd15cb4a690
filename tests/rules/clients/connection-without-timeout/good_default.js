const axios = require('axios');

axios.defaults.timeout = 5000;

exports.load = (id) => axios.get(`https://invoices.acme.io/v2/invoices/${id}`);
