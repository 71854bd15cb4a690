import fs, { readFileSync, writeFileSync as write } from 'fs';
import * as nodefs from 'node:fs';
import { execSync, spawnSync } from 'child_process';
import cp from 'node:child_process';
import crypto from 'crypto';
import zlib from 'node:zlib';
import fse from 'fs-extra';
import bcrypt from 'bcrypt';
import path from 'path';
import express from 'express';
const legacy = require('fs');
const { statSync } = require('node:fs');

const config = JSON.parse(readFileSync('config.json', 'utf8'));
const app = express();

app.get('/', async (req, res) => {
  const page = fs.readFileSync('index.html'); // expect
  res.send(page);
});

export async function copyAll(dir: string) {
  nodefs.writeFileSync('x', 'y'); // expect
  write('x', 'y'); // expect
  legacy.appendFileSync('x', 'y'); // expect
  fs.copyFileSync('a', 'b'); // expect
  fs.readdirSync(dir).forEach((f) => { // expect
    fs.readFileSync(path.join(dir, f)); // expect
  });
  const texts = fs.readdirSync(dir).map((f) => readFileSync(f, 'utf8')); // expect: 2
  execSync('ls'); // expect
  spawnSync('ls', []); // expect
  cp.execFileSync('ls'); // expect
  crypto.pbkdf2Sync('a', 'b', 1, 1, 'sha512'); // expect
  crypto.scryptSync('a', 'b', 1); // expect
  zlib.gzipSync('x'); // expect
  fse.copySync('a', 'b'); // expect
  fse.readJsonSync('x'); // expect
  bcrypt.hashSync('a', 1); // expect
  bcrypt.compareSync('a', 'b'); // expect
  fs.rmSync('a'); // expect
  return texts;
}

const load = async () => {
  const x = readFileSync('a'); // expect
  return x;
};

export class Pages {
  async load() {
    return this.read(); // expect
  }
  private read() {
    return fs.readFileSync('x');
  }
  static async make() {
    return fs.readFileSync('x'); // expect
  }
}

export async function later() {
  await fs.promises.readFile('x');
  const cb = () => fs.readFileSync('x');
  setTimeout(() => fs.readFileSync('x'), 10);
  return cb;
}

export function sync() {
  return fs.readFileSync('x');
}

export const sleep = async function () {
  crypto.randomBytes(16);
  Atomics.wait(new Int32Array(1), 0, 0); // expect
  const input = fs.readFileSync(0, 'utf8'); // expect
  return new Promise((resolve) => {
    resolve(fs.readFileSync('x')); // expect
  });
};

export async function* pages() {
  yield fs.readFileSync('x'); // expect
}
