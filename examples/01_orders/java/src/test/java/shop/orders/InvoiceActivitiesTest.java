package shop.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import shop.orders.activities.InvoiceActivitiesImpl;

class InvoiceActivitiesTest {
    @Test
    void sendsEachInvoiceOnce() {
        FakeMailer mailer = new FakeMailer();
        try {
            assertEquals(2, new InvoiceActivitiesImpl(mailer).sendAll(List.of("a", "b")));
        } finally {
            try {
                mailer.flush();
            } catch (Exception e) {
            }
        }
    }
}
