package shop;

class RateClient {
    public String rate(String currency) {
        try {
            return http.get("/rates/" + currency);
        } catch (HttpException problem) {
            throw new RateException("no rate for " + currency, problem);
        }
    }

    public String names() { // expect
        return http.get("/names");
    }
}
