import java.sql.*;
import javax.servlet.http.*;

class Report {
    private String owner;

    void run(Connection c, String n) throws SQLException {
        try (Statement s = c.createStatement()) {
            s.addBatch("INSERT INTO users (name) VALUES ('" + n + "')"); // expect
            s.executeUpdate("DELETE FROM users WHERE owner = '" + this.owner + "'"); // expect
        }
    }

    void call(HttpServletRequest request, Connection c) throws SQLException {
        String bar = request.getHeader("X-Id");
        try (CallableStatement s = c.prepareCall("{call " + bar + "}")) { // expect
            s.executeUpdate();
        }
    }
}
