package io.sortie.evidence;

import io.sortie.cases.CaseReference;

/** Wants to know when files were added to a case; told after they are kept. */
public interface EvidenceNews {

    void added(CaseReference reference);
}
