import { PaymentClient } from "../../src/payments";
import { Context } from "@temporalio/activity";

jest.mock("../../src/payments/client"); // expect

test("an order is paid", async () => {
  const pay = jest.spyOn(PaymentClient.prototype, "pay"); // expect
  await payOrder("1");
  expect(pay).toHaveBeenCalled();
});
