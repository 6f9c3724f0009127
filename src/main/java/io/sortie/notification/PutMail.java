package io.sortie.notification;

/**
 * A mail as it was put into the outbox.
 *
 * @param sha256 of its plain text: what is left to prove a letter by when no copy of it is kept
 */
public record PutMail(String id, String sha256) {}
