package shop;

import java.util.List;
import java.util.concurrent.CompletableFuture;

class MailActivitiesImpl implements MailActivities {
    public void sendAll(List<String> orders) {
        CompletableFuture.allOf(orders.stream() // expect
                .map(order -> CompletableFuture.runAsync(() -> mailer.send(order), slowCalls))
                .toArray(CompletableFuture[]::new))
            .join();
    }

    public void sendNamed(List<String> orders) {
        List<CompletableFuture<Void>> sending = mailer.sendLater(orders);
        CompletableFuture.allOf(sending.toArray(new CompletableFuture[0])).join(); // expect
    }
}
