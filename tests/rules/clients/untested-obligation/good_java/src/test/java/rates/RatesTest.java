package rates;

class RatesTest {
    @Test
    void aRefusedConnectionIsReported() {
        assertThrows(RatesException.class, () -> new RatesClient().latest("eur"));
    }
}
