import { heartbeat } from "@temporalio/activity";

/** Renders the pages and returns how many there were. */
export async function render(pages: string[]): Promise<number> {
  for (const [done, page] of pages.entries()) {
    heartbeat(done);
    await draw(page);
  }
  return pages.length;
}
