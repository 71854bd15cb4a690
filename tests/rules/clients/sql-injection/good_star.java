import java.sql.*;
import java.util.*;

class Report {
    void keyed(Statement s, String param) throws SQLException {
        HashMap<String, Object> map = new HashMap<String, Object>();
        map.put("a", "value");
        map.put("b", param);
        String bar = (String) map.get("a");
        s.executeUpdate("DELETE FROM users WHERE name='" + bar + "'");
    }

    void settled(Statement s, String param) throws SQLException {
        int number = 106;
        String bar = (7 * 18) + number > 200 ? "always" : param;
        s.executeUpdate("DELETE FROM users WHERE name='" + bar + "'");
    }
}
