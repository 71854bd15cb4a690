package io.acme.orders;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

class Tables {
  String table(List<String> rows) {
    StringBuilder text = new StringBuilder();
    int total = 0;
    Set<String> seen = new HashSet<>();
    for (String row : rows) {
      String line = "-";
      line += row;
      text.append(line);
      total += row.length();
      if (!seen.contains(row)) {
        seen.add(row);
      }
    }
    return text.append(total).toString();
  }
}
