package io.sortie.cases;

import java.util.List;
import java.util.Locale;

/** What a deletion case has erased so far. */
public interface CaseErasure {

    /** In the order in which it was done; what is still to be done is not among it. */
    List<CaseView.Erased> of(CaseFile file, Locale locale);
}
