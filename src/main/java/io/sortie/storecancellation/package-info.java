/**
 * A subscription bought at an app store. Another process calls it; it ends when the store has ended the subscription. The
 * customer cancels there, an agent helps when that does not happen.
 */
package io.sortie.storecancellation;
