/**
 * An effect may have happened, and no machine can tell. A step that got stuck for that reason starts it; it ends with the
 * outcome settled or the sending allowed once more, and that step goes on. A supervisor finds out and decides.
 */
package io.sortie.outcomeclarification;
