class Users
{
    private string TextOf(string name)
    {
        return $"SELECT id FROM users WHERE name = '{name}'";
    }

    void Find(SqlConnection connection, string name, string city)
    {
        var first = new SqlCommand(TextOf(name), connection); // expect
        string sql = "SELECT id FROM users WHERE 1 = 1";
        if (city != null)
            sql += " AND city = '" + city + "'";
        var second = new SqlCommand(sql, connection); // expect
        var builder = new StringBuilder();
        builder.Append("SELECT id FROM users WHERE name = '");
        builder.Append(name).Append("'");
        var third = new SqlCommand(builder.ToString(), connection); // expect
        var fourth = new SqlCommand { CommandText = "SELECT id FROM users WHERE name = '" + name + "'" }; // expect
        connection.Execute(string.Concat("DELETE FROM users WHERE name = '", name, "'")); // expect
    }
}
