public enum Way { Up, Down }

class Users
{
    private const string Table = "users";
    private static readonly string[] Columns = { "name", "age" };

    void Find(SqlConnection connection, string text, int id, Guid key, Way way, string column)
    {
        var first = new SqlCommand("SELECT id FROM users WHERE id = " + id, connection);
        int number = int.Parse(text);
        var second = new SqlCommand($"SELECT id FROM users WHERE id = {number}", connection);
        if (!int.TryParse(text, out int parsed)) return;
        var third = new SqlCommand($"SELECT id FROM {Table} WHERE id = {parsed} AND k = '{key}'", connection);
        var fourth = new SqlCommand($"SELECT id FROM users ORDER BY id {way}", connection);
        if (!Columns.Contains(column)) throw new ArgumentException("column");
        var fifth = new SqlCommand("SELECT id FROM users ORDER BY " + column, connection);
        string other = text switch { "name" => "Name", _ => "Id" };
        var sixth = new SqlCommand("SELECT id FROM users ORDER BY " + other, connection);
        new ShellCommand("update " + text).Execute();
    }
}
