/**
 * What people see in a browser: the customer's pages (cancel, confirm, track) and the agent's case page.
 *
 * <p>A GET never changes anything. Every page works without JavaScript and carries no inline style or script. Start
 * reading at {@link io.sortie.web.pages.CancelPages}.
 */
package io.sortie.web.pages;
