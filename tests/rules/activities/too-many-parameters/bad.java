package app.carrier;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

@ActivityInterface
public interface CarrierActivities {
    @ActivityMethod
    String ship(String order, String street, String number, String city, String zip, String country, String phone, String note); // expect

    String label(String order);
}
