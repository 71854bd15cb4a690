class GoodArm {
    enum Way { UP, DOWN }

    void find(Statement statement, HttpServletRequest request, Way way) throws SQLException {
        String given = request.getParameter("name");
        String name;
        int number = 86;
        if (7 * 42 - number > 200) name = "some";
        else name = given;
        statement.executeQuery("SELECT id FROM users WHERE name = '" + name + "'");
        statement.executeQuery("SELECT id FROM users ORDER BY id " + way.name());
    }
}
