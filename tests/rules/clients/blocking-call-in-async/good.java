package io.acme.ledger;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

class LedgerClient {
  CompletableFuture<Integer> count(String day, Executor slowCalls) {
    return CompletableFuture.supplyAsync(() -> {
      Thread.sleep(200);
      return day.length();
    }, slowCalls);
  }
}
