import * as fs from "fs";
import { open, FileHandle } from "fs/promises";
import puppeteer from "puppeteer";

/** Reads the first bytes. */
export function readHeader(path: string): string {
  const descriptor = fs.openSync(path, "r");
  try {
    const buffer = Buffer.alloc(16);
    fs.readSync(descriptor, buffer);
    return buffer.toString();
  } finally {
    fs.closeSync(descriptor);
  }
}

/** Reads the size. */
export async function readSize(path: string): Promise<number> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path);
    return (await handle.stat()).size;
  } finally {
    await handle?.close();
  }
}

/** Reads the size, too. */
export async function readSizeAgain(path: string): Promise<number> {
  await using handle = await open(path);
  return (await handle.stat()).size;
}

/** Opens for the caller. */
export async function openLog(path: string): Promise<FileHandle> {
  const handle = await open(path, "a");
  return handle;
}

/** Writes what is read. */
export function copy(from: string, to: string): void {
  fs.createReadStream(from).pipe(fs.createWriteStream(to));
}

export class Browser {
  private browser: any;

  /** Starts the browser. */
  async start(): Promise<void> {
    this.browser = await puppeteer.launch();
  }
}
