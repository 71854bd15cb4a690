import { PaymentClient } from "../../src/payments";
import { Context } from "@temporalio/activity";

test("an order is paid", async () => {
  const client = new PaymentClient(process.env.TEST_PAYMENTS ?? "http://localhost:8080");
  await payOrder("1");
  expect(await client.paid("1")).toBe(true);
});
