package io.acme.ledger;

import java.util.concurrent.CompletableFuture;

class LedgerClient {
  CompletableFuture<Integer> count(String day) {
    return CompletableFuture.supplyAsync(() -> {
      Thread.sleep(200); // expect
      return day.length();
    });
  }
}
