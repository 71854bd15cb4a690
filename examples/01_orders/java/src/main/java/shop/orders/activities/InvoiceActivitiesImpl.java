package shop.orders.activities;

import io.temporal.activity.Activity;
import io.temporal.failure.ApplicationFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Invoices, with the mailer and the archive behind them. */
public class InvoiceActivitiesImpl implements InvoiceActivities {
    private static final Logger log = LoggerFactory.getLogger(InvoiceActivitiesImpl.class);

    private final Mailer mailer;

    public InvoiceActivitiesImpl(Mailer mailer) {
        this.mailer = mailer;
    }

    @Override
    public int sendAll(List<String> invoiceIds) {
        int sent = 0;
        for (String invoiceId : invoiceIds) {
            mailer.send(invoiceId);
            sent++;
        }
        return sent;
    }

    @Override
    public String write(
            String orderId, String street, String town, String country, long net, long tax, String currency, String locale) {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://forms.example/invoice?order=" + orderId)).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Activity.wrap(e);
        }
    }

    @Override
    public void archive(String orderId, String runId, int timeoutSeconds) {
        System.out.println("archiving " + orderId);
        try (Connection connection = DriverManager.getConnection("jdbc:postgresql://archive.example/invoices")) {
            connection.createStatement().executeUpdate("UPDATE invoices SET archived = TRUE WHERE archived IS NULL");
        } catch (Exception e) {
            log.error("invoice of {} is not archived", orderId, e);
        }
    }

    /** How an activity should look: a timeout, the error's own type, and what may be retried. */
    @Override
    public void voidInvoice(String invoiceId) {
        HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://forms.example/void?invoice=" + invoiceId))
                .timeout(Duration.ofSeconds(20))
                .build();
        try {
            client.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw ApplicationFailure.newFailureWithCause("invoice " + invoiceId + " is not voided", "FormsUnreachable", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Activity.wrap(e);
        }
    }
}
