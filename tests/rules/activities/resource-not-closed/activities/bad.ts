import * as fs from "fs";
import { open } from "fs/promises";
import { createInterface } from "readline";
import { Client } from "pg";
import puppeteer from "puppeteer";

export async function readHeader(path: string): Promise<string> {
  const descriptor = fs.openSync(path, "r"); // expect
  const buffer = Buffer.alloc(16);
  fs.readSync(descriptor, buffer);
  fs.closeSync(descriptor);
  return buffer.toString();
}

export async function readSize(path: string): Promise<number> {
  const handle = await open(path); // expect
  const stats = await handle.stat();
  if (stats.isDirectory()) {
    return 0;
  }
  await handle.close();
  return stats.size;
}

export async function renderPage(url: string): Promise<Buffer> {
  const browser = await puppeteer.launch(); // expect
  const page = await browser.newPage();
  await page.goto(url);
  const picture = await page.screenshot();
  await browser.close();
  return picture;
}

export async function countUsers(url: string): Promise<number> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  await client.connect(); // expect
  const result = await client.query("SELECT count(*) FROM users");
  await client.end();
  return result.rows[0].count;
}

export async function countLines(path: string): Promise<number> {
  const lines = createInterface({ input: fs.createReadStream(path) }); // expect
  let count = 0;
  for await (const line of lines) {
    if (line === "END") {
      return count;
    }
    count += 1;
  }
  lines.close();
  return count;
}
