package app.cart;

import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

@WorkflowInterface
interface Cart {
    @WorkflowMethod
    void run(String customer);

    @SignalMethod
    void put(String item);

    @QueryMethod
    int count();
}

class CartImpl implements Cart {
    private int count;

    @Override
    public void run(String customer) {
        Workflow.await(() -> count > customer.length());
    }

    @Override
    public void put(String item) {
        this.count = count + 1;
        count++;
    }

    @Override
    public int count() {
        int shown = count;
        return shown;
    }
}
