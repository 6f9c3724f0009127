package io.sortie.accounts.http;

/** What is sent under a key. */
record Order(String kind, String accountId, String subscriptionId) {}
