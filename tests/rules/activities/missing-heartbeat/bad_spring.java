package app.archive;

import io.temporal.activity.Activity;
import io.temporal.spring.boot.ActivityImpl;
import java.util.List;

@ActivityImpl(taskQueues = "archive")
class DayArchive implements ArchiveDays {
    private final Store store = Store.open();

    @Override
    public void archive(List<String> days) {
        for (String day : days) { // expect
            store.archiveDay(day);
        }
    }
}

class Restorer {
    void restore(Store store, List<String> days) {
        var info = Activity.getExecutionContext().getInfo();
        for (String day : days) { // expect
            store.restoreDay(info.getWorkflowId(), day);
        }
    }
}

class MailActivityImpl implements MailActivity {
    private final Store store = Store.open();

    @Override
    public void deliverAll(List<String> letters) {
        for (String letter : letters) { // expect
            store.deliver(letter);
        }
    }
}
