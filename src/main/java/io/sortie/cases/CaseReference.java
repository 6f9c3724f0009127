package io.sortie.cases;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The reference of a case: readable on the phone, guessed by nobody, and the business key of its process instance.
 *
 * <p>Kind, then 8 characters of Crockford base 32 (no I, L, O, U), for example {@code CAN-7K3M-Q9TX}: 40 random bits.
 *
 * @throws IllegalArgumentException if the text is not a reference
 */
public record CaseReference(@JsonValue String value) {

    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern FORM = Pattern.compile("[A-Z]{3}-[" + CROCKFORD + "]{4}-[" + CROCKFORD + "]{4}");
    private static final SecureRandom RANDOM = new SecureRandom();

    @JsonCreator
    public CaseReference {
        value = value == null ? "" : value.trim().toUpperCase(Locale.ROOT);
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a case reference");
        }
    }

    /** A new reference of this kind, from a secure random source. */
    public static CaseReference next(CaseKind kind) {
        return new CaseReference(nextOf(kind.prefix()));
    }

    /** The reference that this is, if it reads like one; there need be no such case. */
    public static Optional<CaseReference> find(String text) {
        try {
            return Optional.of(new CaseReference(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    /** A text like a reference, for what is no case and yet is read on the phone. */
    public static String nextOf(String prefix) {
        StringBuilder text = new StringBuilder(prefix).append('-');
        for (int i = 0; i < 8; i++) {
            text.append(i == 4 ? "-" : "").append(CROCKFORD.charAt(RANDOM.nextInt(CROCKFORD.length())));
        }
        return text.toString();
    }

    /** Whether it is the reference of such a case: its first letters say so. */
    public boolean is(CaseKind kind) {
        return value.startsWith(kind.prefix() + "-");
    }

    @Override
    public String toString() {
        return value;
    }
}
