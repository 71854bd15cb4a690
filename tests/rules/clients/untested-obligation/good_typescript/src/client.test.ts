import { RatesClient } from "./client";

test("the second attempt succeeds", async () => {
  expect(await new RatesClient().latest("url")).toEqual({ eur: 1 });
});
