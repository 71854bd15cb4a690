package app.billing;

import io.temporal.activity.ActivityOptions;
import io.temporal.activity.LocalActivityOptions;
import io.temporal.workflow.Workflow;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.time.Duration;

class BillingImpl implements Billing {
    private static final ActivityOptions SHORT = ActivityOptions.newBuilder()
        .setStartToCloseTimeout(Duration.ofSeconds(30))
        .setScheduleToCloseTimeout(Duration.ofDays(7))
        .build();

    private static final ActivityOptions LONG = ActivityOptions.newBuilder()
        .setStartToCloseTimeout(Duration.ofHours(24))
        .setHeartbeatTimeout(Duration.ofMinutes(1))
        .build();

    private static final LocalActivityOptions LOCAL = LocalActivityOptions.newBuilder()
        .setStartToCloseTimeout(Duration.ofMillis(500))
        .build();

    private final Charges shortCharges = Workflow.newActivityStub(Charges.class, SHORT);
    private final Charges longCharges = Workflow.newActivityStub(Charges.class, LONG);
    private final Charges localCharges = Workflow.newLocalActivityStub(Charges.class, LOCAL);
}

class ChargeActivitiesImpl implements ChargeActivities {
    private final URL address;

    ChargeActivitiesImpl(URL address) {
        this.address = address;
    }

    @Override
    public int charge(String invoice) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.openConnection();
        connection.setRequestProperty("Invoice", invoice);
        connection.setConnectTimeout(5_000);
        connection.setReadTimeout(30_000);
        return connection.getResponseCode();
    }
}
