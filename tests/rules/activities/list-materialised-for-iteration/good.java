package io.acme.orders;

import java.util.List;
import java.util.stream.Collectors;

class Orders {
  List<String> print(List<String> names) {
    names.stream().map(String::trim).forEach(System.out::println);
    return names.stream().map(String::trim).collect(Collectors.toList());
  }
}
