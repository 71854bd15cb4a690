package app.report;

import io.temporal.workflow.Workflow;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;

public class ReportImpl implements ReportWorkflow {
    private static final Logger log = Workflow.getLogger(ReportImpl.class);

    @Override
    public String report(String name) throws Exception {
        String settings = Files.readString(Path.of("/etc/reports", name)); // expect
        HttpClient client = HttpClient.newHttpClient(); // expect
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings)).timeout(Duration.ofSeconds(5)).build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString()); // expect
        log.info("report {}", name);
        archived(Pools.shared(), List.of());
        return answer.body() + rows();
    }

    private void archived(ExecutorService pool, List<Callable<String>> parts) throws Exception {
        pool.invokeAll(parts); // expect: thread-in-workflow
    }

    private String rows() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:postgresql://db/reports")) { // expect
            return connection.getCatalog();
        }
    }
}
