package io.acme.orders;

import java.util.ArrayList;
import java.util.List;

class Tables {
  String table(List<String> rows) {
    String text = "";
    for (String row : rows) {
      text += row; // expect
    }
    List<String> seen = new ArrayList<>();
    for (String row : rows) {
      if (!seen.contains(row)) { // expect
        seen.add(row);
      }
    }
    while (!seen.isEmpty()) {
      text.concat(seen.remove(0)); // expect
    }
    return text;
  }
}
