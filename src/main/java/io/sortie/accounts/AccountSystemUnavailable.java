package io.sortie.accounts;

/** The account system did not answer, or not in time: whether the order took effect is unknown. */
public class AccountSystemUnavailable extends RuntimeException {

    public AccountSystemUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
