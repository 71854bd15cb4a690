package app.raffle;

import io.temporal.activity.ActivityOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

public class RaffleImpl implements Raffle {
    private final Prizes prizes = Workflow.newActivityStub(Prizes.class,
        ActivityOptions.newBuilder().setStartToCloseTimeout(Duration.ofSeconds(10)).build());

    @Override
    public String draw(List<String> tickets, long seed) {
        Random source = Workflow.newRandom();
        Collections.shuffle(tickets, source);
        Random seeded = new Random(seed);
        UUID recorded = Workflow.sideEffect(UUID.class, () -> UUID.randomUUID());
        prizes.send(tickets.get(seeded.nextInt(tickets.size())), Workflow.randomUUID().toString());
        return recorded.toString() + UUID.nameUUIDFromBytes(new byte[] {1});
    }
}

class RaffleIds {
    static String fresh() {
        return UUID.randomUUID().toString();
    }
}
