/**
 * Cancelling a subscription. A customer, an agent or a system asks for it; it ends with the subscription stopped and its
 * project data erased, or with a customer who stayed, came back or never confirmed. The decision tables decide the terms,
 * an agent decides only where the brand's policy wants a contact.
 */
package io.sortie.cancellation;
