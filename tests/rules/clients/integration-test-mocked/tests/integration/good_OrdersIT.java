package orders;

import org.mockito.Mock;

class OrdersIT {
    @Mock private Clock clock;

    @Test
    void orderIsPaid() {
        Orders orders = new Orders(database(), payments(), clock);
        orders.pay("1");
        assertTrue(orders.isPaid("1"));
    }
}
