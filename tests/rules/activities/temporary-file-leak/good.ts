import { execFileSync } from "child_process";
import * as fs from "fs";
import { mkdtemp, rm } from "fs/promises";
import * as os from "os";
import * as path from "path";

/** Renders the source. */
export function render(source: string): void {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "render-"));
  try {
    execFileSync("render", [source, folder], { timeout: 60_000 });
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** A folder for the caller. */
export async function workFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "work-"));
  return path.join(folder, "work");
}

/** Runs work in a folder. */
export async function within<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "within-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
