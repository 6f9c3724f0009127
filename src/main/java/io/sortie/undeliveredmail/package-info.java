/**
 * A mail of a case that did not arrive. Sortie starts it when a mail server refused the mail for good or none took it
 * for too long; it ends when the mail was sent again, or given up. An agent decides.
 */
package io.sortie.undeliveredmail;
