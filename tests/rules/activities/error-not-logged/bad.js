const { exec } = require('./shell');
const { store } = require('./store');

async function archive(order) {
  try {
    await store.put(order);
  } catch (e) {} // expect
}

function runAll(jobs) {
  return Promise.all(jobs.map((job) => exec(job).catch(() => []))); // expect
}

module.exports = { archive, runAll };
