import { execFileSync } from "child_process";
import * as fs from "fs";
import { mkdtemp, readFile, rm } from "fs/promises";
import * as os from "os";
import * as path from "path";

export function render(source: string): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "render-")); // expect
  execFileSync("render", [source, folder], { timeout: 60_000 });
  return fs.readFileSync(path.join(folder, "out.txt"), "utf8");
}

export async function convert(source: string): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "convert-")); // expect
  execFileSync("convert", [source, folder], { timeout: 60_000 });
  const text = await readFile(path.join(folder, "out.txt"), "utf8");
  await rm(folder, { recursive: true });
  return text;
}
