package app.raffle;

import io.temporal.activity.ActivityOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

public class RaffleImpl implements Raffle {
    private final Prizes prizes = Workflow.newActivityStub(Prizes.class,
        ActivityOptions.newBuilder().setStartToCloseTimeout(Duration.ofSeconds(10)).build());

    @Override
    public String draw(List<String> tickets) {
        Collections.shuffle(tickets); // expect
        Random source = new Random(); // expect
        String winner = tickets.get(source.nextInt(tickets.size()));
        prizes.send(winner, UUID.randomUUID().toString()); // expect
        return winner + suffix();
    }

    private double suffix() {
        return Math.random() + ThreadLocalRandom.current().nextInt(); // expect: 2
    }
}
