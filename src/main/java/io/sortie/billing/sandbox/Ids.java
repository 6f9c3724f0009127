package io.sortie.billing.sandbox;

import java.security.SecureRandom;

/** Ids as a billing system gives them: a prefix and 8 characters that are hard to mistake for one another. */
public final class Ids {

    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** For example {@code SUB-7K3MQ9TX}. */
    public static String next(String prefix) {
        StringBuilder id = new StringBuilder(prefix).append('-');
        for (int i = 0; i < 8; i++) {
            id.append(CROCKFORD.charAt(RANDOM.nextInt(CROCKFORD.length())));
        }
        return id.toString();
    }
}
