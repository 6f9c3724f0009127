/**
 * Project data after a subscription has ended. Another process calls it; it ends with the data erased or restored. The
 * customer decides by coming back in time.
 */
package io.sortie.dataretention;
