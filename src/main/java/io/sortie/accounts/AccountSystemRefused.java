package io.sortie.accounts;

import io.sortie.providers.NothingHappened;

/** The account system did not take the order, or could not even be connected to; nothing happened. */
public class AccountSystemRefused extends NothingHappened {

    public AccountSystemRefused(String message) {
        super(message);
    }
}
