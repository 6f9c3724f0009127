/**
 * What is known and decided of a refund, shared by the processes that decide, approve, order and follow it: the facts at
 * the request, the payments concerned, and the decision tables that judge them.
 */
package io.sortie.refundfile;
