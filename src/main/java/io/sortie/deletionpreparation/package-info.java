/**
 * What has to be settled before an account is erased. Called by other processes; it ends ready for the erasure, or with the
 * deletion to be refused. Billing and our own cases say what is open, privacy what may not be erased yet, the clock the rest.
 */
package io.sortie.deletionpreparation;
