/**
 * Technical support helps before a refund is decided. Called by other processes; it ends when the customer says that the
 * problem is solved, when support has found out that it is not, or when the hours for help are over.
 */
package io.sortie.troubleshooting;
