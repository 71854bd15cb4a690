const { readFileSync } = require('fs');
const { spawnSync } = require('child_process');
const bcrypt = require('bcrypt');

async function login(user, password) {
  const banned = readFileSync('banned.txt', 'utf8'); // expect
  return !banned.includes(user.name) && bcrypt.compareSync(password, user.hash); // expect
}

module.exports = {
  login,
  async compress(path) {
    spawnSync('gzip', [path]); // expect
  },
};
