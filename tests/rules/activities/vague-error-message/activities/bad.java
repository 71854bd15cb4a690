package shop;

class RateActivitiesImpl implements RateActivities {
    public double load(String currency) {
        if (currency == null) {
            throw new IllegalArgumentException("Invalid argument"); // expect
        }
        try {
            return rates.of(currency);
        } catch (RatesClosedException problem) {
            throw new RateException(problem.getMessage()); // expect
        }
    }

    public void store(String currency) {
        try {
            rates.store(currency);
        } catch (RatesClosedException problem) {
            throw new RateException("not stored"); // expect
        }
    }
}
