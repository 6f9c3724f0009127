/**
 * What the sandboxes share: the wire between Sortie and a system that is not ours. Calls are counted, faults can be
 * ordered, and what was booked stays booked whatever becomes of the caller's transaction.
 */
package io.sortie.sandbox;
