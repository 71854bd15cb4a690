package app.warehouse;

import io.temporal.activity.Activity;
import io.temporal.activity.ActivityInterface;
import java.util.List;

@ActivityInterface
interface Billing {
    int chargeAll(List<String> accountIds);

    void publishAlbums(List<List<String>> albums);
}

class BillingImpl implements Billing {
    private final Store store;

    BillingImpl(Store store) {
        this.store = store;
    }

    @Override
    public int chargeAll(List<String> accountIds) {
        int charged = 0;
        Activity.getExecutionContext().heartbeat("starting");
        for (String accountId : accountIds) { // expect
            store.chargeAccount(accountId);
            charged++;
        }
        return charged;
    }

    @Override
    public void publishAlbums(List<List<String>> albums) {
        for (List<String> album : albums) { // expect
            for (String clip : album) {
                store.publish(clip);
            }
        }
        rebuild(albums);
    }

    private void rebuild(List<List<String>> albums) {
        for (int i = 0; i < albums.size(); i++) { // expect
            store.syncAlbum(albums.get(i));
        }
    }
}

// The interface is in another file.
class ExportActivitiesImpl implements ExportActivities {
    private final Store store = Store.open();

    @Override
    public String waitForExport(String exportId) throws InterruptedException {
        while (store.isRunning(exportId)) { // expect
            Thread.sleep(15_000);
        }
        return store.stateOf(exportId);
    }
}
