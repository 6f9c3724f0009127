/**
 * Whether something may not be erased yet. Called by other processes; it ends released, with nothing to hold, or refused.
 * The table says when somebody has to look; privacy decides. Start reading at {@code LegalHoldService}.
 */
package io.sortie.legalhold;
