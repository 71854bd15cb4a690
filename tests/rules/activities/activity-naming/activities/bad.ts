/**
 * Charges a card.
 * @param card - which card
 * @returns nothing
 */
export async function charge_card(card: string): Promise<void> { // expect
  card.trim();
}

/**
 * Refunds a card.
 * @param card - which card
 * @returns nothing
 */
export async function RefundCard(card: string): Promise<void> { // expect
  card.trim();
}

/**
 * Blocks a card.
 * @param card - which card
 * @returns nothing
 */
export async function blockActivity(card: string): Promise<void> { // expect
  card.trim();
}
