package orders;

import io.temporal.testing.TestActivityEnvironment;
import org.mockito.Mock;
import org.mockito.Mockito;

class OrdersIT {
    @Mock private OrderRepository repository; // expect
    @Mock private Clock clock;

    @Test
    void orderIsPaid() {
        PaymentClient client = Mockito.mock(PaymentClient.class); // expect
        new Orders(repository, client, clock).pay("1");
    }
}
