package app.carrier;

import io.temporal.activity.ActivityInterface;

record Address(String street, String number, String city, String zip, String country) {}

@ActivityInterface
interface CarrierActivities {
    /** Ships {@code order} to {@code address}; returns the tracking code. */
    String ship(String order, Address address);
}

class CarrierActivitiesImpl implements CarrierActivities {
    private final Carrier carrier = Carrier.open();

    @Override
    public String ship(String order, Address address) {
        return label(order, address.street(), address.number(), address.city(), address.zip(), address.country(), "", "");
    }

    private String label(String a, String b, String c, String d, String e, String f, String g, String h) {
        return carrier.label(a, b, c, d, e, f, g, h);
    }
}
