/**
 * The mailbox that customers write to [SMA-05, GUI-07]: it is looked into every so often, each mail is read once and handed
 * to whoever sorts it. Start reading at {@link Mailbox}.
 */
package io.sortie.mailbox;
