package shop;

class RateActivitiesImpl implements RateActivities {
    /**
     * Returns a rate.
     *
     * @param currency three letters
     * @return the rate
     */
    public double load(String currency) {
        if (currency.length() != 3) {
            throw new IllegalArgumentException(currency + " has not three letters");
        }
        try {
            return rates.of(currency);
        } catch (RatesClosedException problem) {
            throw new RateException("no rate for " + currency, problem);
        }
    }
}
