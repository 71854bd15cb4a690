package shop;

import java.io.*;

class PaymentClient {
    /** The star import hides the type's package, not its name. */
    byte[] receipt(String path) {
        try {
            return files.read(path);
        } catch (IOException problem) { // expect
            return null;
        }
    }

    void charge(String order) {
        try {
            gateway.charge(order);
        } catch (Exception problem) { // expect
        }
    }
}
