package rates;

class RatesTest {
    @Test
    void ratesAreListed() {
        assertEquals("1", new RatesClient().latest("eur"));
    }
}
