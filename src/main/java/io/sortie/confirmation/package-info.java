/**
 * A request that counts only when the customer pressed a mailed link. Another process calls it; it ends confirmed or
 * expired. The customer decides, the clock decides otherwise.
 */
package io.sortie.confirmation;
