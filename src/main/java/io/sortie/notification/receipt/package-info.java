/** Durable proofs [CON-08, LAW-05]: the same words as PDF and as plain text, kept with the case. */
package io.sortie.notification.receipt;
