/**
 * Telling customers of what is about to renew. Started by the day; it ends when all that renews was looked through; nobody
 * decides anything, the law's windows stand in {@code renewal-terms.dmn}.
 */
package io.sortie.renewalnotice;
