package io.sortie.accounts;

/** What can be erased of an account, each by an order of its own [LAW-17]; the profile last. */
public enum AccountData {
    /** What the customer made, in all subscriptions and without any. */
    PROJECTS,
    /** Name, address, language, country and class: without them there is no account any more. */
    PROFILE,
    /** The mailing lists that the customer is on. */
    MAILING
}
