package shop;

import java.util.List;
import java.util.concurrent.CompletableFuture;

class MailActivitiesImpl implements MailActivities {
    /**
     * Sends to orders.
     *
     * @param orders the orders
     */
    public void sendAll(List<String> orders) {
        CompletableFuture.allOf(orders.stream()
                .map(order -> CompletableFuture.runAsync(() -> mailer.send(order), slowCalls).exceptionally(this::note))
                .toArray(CompletableFuture[]::new))
            .join();
    }

    /**
     * Sends an order and counts it.
     *
     * @param order the order
     */
    public void sendBoth(String order) {
        CompletableFuture.allOf(mailer.sendLater(order), mailer.countLater(order)).join();
    }
}
