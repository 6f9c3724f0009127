/**
 * Watching the day on which an account has to be erased. Called by other processes beside what they do, and ended by them.
 * Privacy sees to the deadline, or extends it once.
 */
package io.sortie.deletiondeadline;
