package app.cart;

import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

@WorkflowInterface
interface Cart {
    @WorkflowMethod
    void run(String customer);

    @QueryMethod
    int asked();

    @QueryMethod
    String last();
}

class CartImpl implements Cart {
    private int asked;
    private String last;

    @Override
    public void run(String customer) {
        last = customer;
        Workflow.await(() -> asked > 10);
    }

    @Override
    public int asked() {
        asked++; // expect
        return asked;
    }

    @Override
    public String last() {
        this.last = last.trim(); // expect
        return last;
    }
}
