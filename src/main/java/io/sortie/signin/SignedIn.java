package io.sortie.signin;

import java.time.Instant;

/**
 * A customer who pressed a sign-in link: may see and end what this brand sold to this address, and nothing else.
 *
 * @param email the address that billing has on file
 * @param until exclusive
 */
public record SignedIn(String brand, String email, Instant until) {}
