class Users
{
    void Find(string name, int id)
    {
        var command = new SqlCommand("SELECT id FROM users WHERE name = '" + name + "'", connection); // expect
        command.CommandText = $"SELECT id FROM users WHERE name = '{name}'"; // expect
        context.Users.FromSqlRaw($"SELECT id FROM users WHERE name = '{name}'"); // expect
        var query = string.Format("SELECT id FROM users WHERE name = '{0}'", name); // expect
        connection.Query<User>(@"SELECT id FROM users WHERE name = " + name); // expect
    }
}
