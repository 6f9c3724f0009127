package io.sortie.cases;

import java.util.List;

/** The files that were added to a case. */
public interface CaseEvidence {

    /** In the order of adding, without their contents. */
    List<CaseView.Evidence> of(CaseReference reference);
}
