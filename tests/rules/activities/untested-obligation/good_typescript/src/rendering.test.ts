import { MockActivityEnvironment } from "@temporalio/testing";
import * as pages from "./activities";

test("each page is a heartbeat", async () => {
  const environment = new MockActivityEnvironment();
  const beats: number[] = [];
  environment.on("heartbeat", (beat) => beats.push(beat));
  expect(await environment.run(pages.render, ["a"])).toBe(1);
});
