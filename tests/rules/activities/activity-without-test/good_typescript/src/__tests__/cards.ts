import { MockActivityEnvironment } from "@temporalio/testing";
import * as cards from "../activities";

test("a card is charged", async () => {
  const environment = new MockActivityEnvironment();
  expect(await environment.run(cards.chargeCard, "token")).toBe("token");
});
