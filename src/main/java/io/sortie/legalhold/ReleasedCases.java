package io.sortie.legalhold;

import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseSearch;
import org.springframework.stereotype.Component;

/** Tells the other cases of an account that a hold has changed: those that wait to erase something look again. */
@Component
class ReleasedCases {

    private final CaseSearch search;
    private final LegalHoldProcess process;

    ReleasedCases(CaseSearch search, LegalHoldProcess process) {
        this.search = search;
        this.process = process;
    }

    void told(CaseFile deletion) {
        search.openOf(deletion.brand(), deletion.accountId()).stream()
                .filter(open -> !open.reference().equals(deletion.reference()))
                .forEach(open -> process.holdReleased(open.reference()));
    }
}
