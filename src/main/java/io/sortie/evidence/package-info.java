/**
 * Files that are added to a case as evidence [SMA-04, GUI-06]: their type is found from their content, they are kept in
 * our own database, and nothing in them is ever unpacked or run. Start reading at {@link EvidenceService}.
 */
package io.sortie.evidence;
