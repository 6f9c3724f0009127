package io.sortie.architecture.violations;

import java.net.http.HttpClient;

/** Breaks a rule on purpose: has a client of its own. */
public class CallingHome {

    HttpClient home = HttpClient.newHttpClient();
}
