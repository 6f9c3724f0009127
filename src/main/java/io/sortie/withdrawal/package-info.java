/**
 * Withdrawing from a contract by law [LAW-08 to LAW-14]. A consumer states it through any door; it ends with everything paid
 * back, or refused by a person with reasons. The decision tables find the right where it is clear, an agent where it is not.
 */
package io.sortie.withdrawal;
