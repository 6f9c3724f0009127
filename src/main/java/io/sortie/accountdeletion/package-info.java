/**
 * Erasing an account and its data. A customer asks for it through any door and confirms it by link; it ends erased, lapsed,
 * revoked or refused. The customer decides until the erasure begins, privacy where law stands in the way.
 */
package io.sortie.accountdeletion;
