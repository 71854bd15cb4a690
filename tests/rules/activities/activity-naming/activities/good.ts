/**
 * Charges a card.
 * @param card - which card
 * @returns nothing
 */
export async function chargeCard(card: string): Promise<void> {
  card.trim();
}
