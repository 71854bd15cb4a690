package app.billing;

import io.temporal.activity.ActivityOptions;
import io.temporal.workflow.Workflow;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.time.Duration;

class BillingImpl implements Billing {
    private static final ActivityOptions SHORT = ActivityOptions.newBuilder()
        .setStartToCloseTimeout(Duration.ofMillis(30)) // expect
        .build();

    private static final ActivityOptions LONG = ActivityOptions.newBuilder()
        .setStartToCloseTimeout(Duration.ofDays(3)) // expect
        .setHeartbeatTimeout(Duration.ofMinutes(1))
        .build();

    private static final ActivityOptions LATE = ActivityOptions.newBuilder()
        .setHeartbeatTimeout(Duration.ofMinutes(1)) // expect
        .setStartToCloseTimeout(Duration.ofSeconds(20))
        .build();

    private static final ActivityOptions SLIP = ActivityOptions.newBuilder()
        .setScheduleToCloseTimeout(Duration.ofSeconds(0)) // expect
        .setStartToCloseTimeout(Duration.ofSeconds(60_000)) // expect
        .setHeartbeatTimeout(Duration.ofMinutes(1))
        .build();

    private final Charges shortCharges = Workflow.newActivityStub(Charges.class, SHORT);
    private final Charges longCharges = Workflow.newActivityStub(Charges.class, LONG);
    private final Charges lateCharges = Workflow.newActivityStub(Charges.class, LATE);
    private final Charges slipCharges = Workflow.newActivityStub(Charges.class, SLIP);
}

class ChargeActivitiesImpl implements ChargeActivities {
    @Override
    public int charge(String invoice) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) new URL("https://pay.example.org/" + invoice).openConnection();
        connection.setConnectTimeout(5); // expect
        connection.setReadTimeout(30); // expect
        return connection.getResponseCode();
    }
}
