/**
 * Mails to customers: written in the transaction of the step they tell of, sent over SMTP afterwards, never lost. A mail
 * goes only to the address on file of its case [SEM-14]. Start reading at {@link io.sortie.notification.Outbox}.
 */
package io.sortie.notification;
