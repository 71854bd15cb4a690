import { heartbeat, Context } from "@temporalio/activity";
import pRetry from "p-retry";

/** Renders the pages and returns how many there were. */
export async function render(pages: string[]): Promise<number> {
  const signal = Context.current().cancellationSignal; // expect
  try {
    for (const [done, page] of pages.entries()) {
      heartbeat(done); // expect
      await draw(page, signal);
    }
  } finally { // expect
    await closeCanvas();
  }
  return pages.length;
}

/** Fetches the page of that name and returns what it holds. */
export async function fetchPage(name: string): Promise<string> {
  return pRetry(() => load(name, { signal: AbortSignal.timeout(5000) })); // expect: 2
}
