package cards;

class AccountTest {
    @Test
    void accountsAreOpened() {
        assertEquals("a", new Account("a").name());
    }
}
