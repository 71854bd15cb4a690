package app.invoice;

import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

@WorkflowInterface
interface Invoice {
    @WorkflowMethod
    String invoice(String customer, String region);
}

class InvoiceImpl implements Invoice {
    @Override
    public String invoice(String customer, String region) {
        String recorded = Workflow.sideEffect(String.class, () -> System.getProperty("user.language"));
        return customer + region + recorded;
    }
}

class Settings {
    static String queue() {
        return System.getProperty("queue", "invoices");
    }
}
