/**
 * Ending one subscription of an account that is to be erased. Called by other processes, once for each subscription; it ends
 * when billing has booked the end. Nobody decides any more.
 */
package io.sortie.subscriptionend;
