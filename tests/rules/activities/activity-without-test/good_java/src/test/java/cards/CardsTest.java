package cards;

class CardsTest {
    private final CardActivities cards = newActivityStub(new CardActivitiesImpl());
    private final MailActivities mails = newStub(MailActivities.class);

    @Test
    void cardsAreCharged() {
        assertEquals("token", cards.chargeCard("token"));
    }
}
