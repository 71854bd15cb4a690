import { RatesClient } from "./client";

test("rates are listed", async () => {
  expect(await new RatesClient("url", 1).latest("url")).toEqual({ eur: 1 });
});
