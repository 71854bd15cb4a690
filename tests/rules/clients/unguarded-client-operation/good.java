package shop;

class RateClient {
    public String rate(String currency) {
        try {
            return http.get("/rates/" + currency);
        } catch (HttpException problem) {
            throw new RateException("no rate for " + currency, problem);
        }
    }

    private String names() {
        return http.get("/names");
    }

    public void drop(String currency) {
        http.delete("/rates/" + currency);
    }
}
