import { MockActivityEnvironment } from "@temporalio/testing";
import * as pages from "./activities";

test("pages come out", async () => {
  const environment = new MockActivityEnvironment();
  expect(await environment.run(pages.render, ["a"])).toBe(1);
  expect(await environment.run(pages.fetchPage, "a")).toBe("a");
});
