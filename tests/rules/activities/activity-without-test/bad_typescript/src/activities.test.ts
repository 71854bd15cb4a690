import { MockActivityEnvironment } from "@temporalio/testing";
import * as activities from "./activities";

test("a card is charged", async () => {
  const environment = new MockActivityEnvironment();
  expect(await environment.run(activities.chargeCard, "token")).toBe("token");
});
