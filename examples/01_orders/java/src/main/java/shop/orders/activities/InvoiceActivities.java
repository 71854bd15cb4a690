package shop.orders.activities;

import io.temporal.activity.ActivityInterface;
import java.util.List;

/** Activities that write and send invoices. */
@ActivityInterface
public interface InvoiceActivities {
    /**
     * Sends the invoices of a day.
     *
     * @param invoiceIds what is sent
     * @return how many invoices were sent
     */
    int sendAll(List<String> invoiceIds);

    /**
     * Writes the invoice of an order.
     *
     * @param orderId the order that is billed
     * @param street the customer's street
     * @param town the customer's town
     * @param country the customer's country
     * @param net the price without taxes
     * @param tax the taxes
     * @param currency three letters
     * @param locale the language of the invoice
     * @return the number of the invoice
     */
    String write(
            String orderId, String street, String town, String country, long net, long tax, String currency, String locale);

    void archive(String orderId, String runId, int timeoutSeconds);

    /**
     * Voids an invoice.
     *
     * @param invoiceId the invoice that is voided
     */
    void voidInvoice(String invoiceId);
}
