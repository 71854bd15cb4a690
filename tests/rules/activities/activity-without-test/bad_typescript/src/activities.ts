import { log } from "@temporalio/activity";

/** Charges the card behind the token and returns the receipt. */
export async function chargeCard(token: string): Promise<string> {
  log.info("charging");
  return token;
}

/** Pays back what the card behind the token was charged and returns the receipt. */
export async function refundCard(token: string): Promise<string> { // expect
  log.info("refunding");
  return token;
}
