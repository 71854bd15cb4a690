package shop.orders.workflows;

import io.temporal.activity.ActivityOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.List;
import shop.orders.activities.InvoiceActivities;

/** Bills the orders of a day. */
public class BillingWorkflowImpl implements BillingWorkflow {
    private final InvoiceActivities invoices = Workflow.newActivityStub(
            InvoiceActivities.class,
            ActivityOptions.newBuilder().setStartToCloseTimeout(Duration.ofHours(48)).build());

    private final InvoiceActivities quick = Workflow.newActivityStub(
            InvoiceActivities.class,
            ActivityOptions.newBuilder()
                    .setStartToCloseTimeout(Duration.ofSeconds(30))
                    .setHeartbeatTimeout(Duration.ofMinutes(1))
                    .build());

    @Override
    public void bill(List<String> invoiceIds) {
        invoices.sendAll(invoiceIds);
    }

    @Override
    public void undo(String invoiceId) {
        quick.voidInvoice(invoiceId);
    }
}
