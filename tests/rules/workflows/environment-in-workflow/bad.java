package app.invoice;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.net.InetAddress;

@WorkflowInterface
interface Invoice {
    @WorkflowMethod
    String invoice(String customer) throws Exception;
}

class InvoiceImpl implements Invoice {
    @Override
    public String invoice(String customer) throws Exception {
        String region = System.getenv("REGION"); // expect
        String currency = System.getenv().getOrDefault("CURRENCY", "EUR"); // expect
        return customer + region + currency + language() + InetAddress.getLocalHost(); // expect
    }

    private String language() {
        return System.getProperty("user.language"); // expect
    }
}
