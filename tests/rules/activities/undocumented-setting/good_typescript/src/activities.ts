import { log } from "@temporalio/activity";

/** Opens the cache and returns it. */
export async function openCache(): Promise<Cache> {
  const host = process.env.CACHE_HOST ?? "localhost";
  process.env.CACHE_OPENED = "yes";
  return connect(host);
}
