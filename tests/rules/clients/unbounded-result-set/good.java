import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

class Good {
  List<Map<String, Object>> names(JdbcTemplate template) {
    return template.queryForList("SELECT name FROM users ORDER BY id LIMIT 100");
  }
}
