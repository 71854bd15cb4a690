package io.acme.orders;

import java.util.List;
import java.util.stream.Collectors;

class Orders {
  void print(List<String> names) {
    names.stream().map(String::trim).collect(Collectors.toList()).forEach(System.out::println); // expect
    names.stream().filter(name -> !name.isEmpty()).toList().stream().count(); // expect
  }
}
