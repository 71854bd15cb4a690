class Users
{
    void Find(string name, int id)
    {
        connection.Query<User>("SELECT id FROM users WHERE id = @id", new { id });
        context.Users.FromSqlInterpolated($"SELECT id FROM users WHERE name = {name}");
        var query = "SELECT id FROM users WHERE id IN (" + placeholders + ")";
        var text = $"SELECT id FROM users WHERE id IN ({placeholders})";
        var other = string.Format("SELECT id FROM users WHERE name = {0}", Escape(name));
        Console.WriteLine($"Select {name} from the list");
    }
}
