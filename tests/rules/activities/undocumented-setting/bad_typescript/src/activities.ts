import { log } from "@temporalio/activity";

/** Opens the cache and returns it. */
export async function openCache(): Promise<Cache> {
  const host = process.env.CACHE_HOST ?? "localhost";
  const region = process.env.CACHE_REGION ?? "north"; // expect
  const zone = process.env["CACHE_ZONE"] ?? "a"; // expect
  const { CACHE_TIER = "hot" } = process.env; // expect
  const { CACHE_KIND } = process.env; // expect
  const stage = process.env.NODE_ENV ?? "test";
  return connect(host, region, zone, CACHE_TIER, CACHE_KIND, stage);
}
