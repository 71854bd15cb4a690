import { PaymentClient } from "../../src/payments";

jest.mock("../../src/payments/client"); // expect

test("an order is paid", async () => {
  const pay = jest.spyOn(PaymentClient.prototype, "pay"); // expect
  await payOrder("1");
  expect(pay).toHaveBeenCalled();
});
