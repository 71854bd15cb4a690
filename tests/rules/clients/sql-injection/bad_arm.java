class BadArm {
    void find(Connection connection, HttpServletRequest request) throws SQLException {
        String given = request.getParameter("name");
        String name;
        if (given.length() > 2) name = given;
        else name = "none";
        connection.createStatement().executeQuery("SELECT id FROM users WHERE name = '" + name + "'"); // expect
        int number = 196;
        String other;
        if (500 / 42 + number > 200) other = escapeHtml(given);
        else other = "none";
        connection.prepareStatement("SELECT id FROM users WHERE name = '" + other + "'"); // expect
    }

    void list(Connection connection, List<String> names) throws SQLException {
        String sql = "SELECT id FROM users WHERE name IN (";
        for (String name : names) {
            sql += "'" + name + "',";
        }
        sql = sql.substring(0, sql.length() - 1) + ")";
        connection.prepareStatement(sql); // expect
    }

    List<User> sorted(Session session, String order) {
        return session.createQuery("from User u order by u." + order).list(); // expect
    }
}
