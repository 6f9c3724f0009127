package io.sortie.deletionfile;

import io.sortie.cases.CaseErasure;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.forms.CaseSummary;
import io.sortie.forms.StaffWords;
import io.sortie.wording.Wording;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What every form about a deletion shows: the account, its dates, and what it waits for. */
@Component
public class DeletionForm {

    private final Cases cases;
    private final AccountDeletions deletions;
    private final CaseSummary summary;
    private final CaseErasure erasure;
    private final Wording wording;

    DeletionForm(Cases cases, AccountDeletions deletions, CaseSummary summary, CaseErasure erasure, Wording wording) {
        this.cases = cases;
        this.deletions = deletions;
        this.summary = summary;
        this.erasure = erasure;
        this.wording = wording;
    }

    public Map<String, Object> of(CaseReference reference) {
        CaseFile file = cases.get(reference);
        AccountDeletion deletion = deletions.get(reference);
        Locale locale = summary.agentLocale(file);
        Map<String, Object> shown = new HashMap<>(summary.of(file));
        shown.put("accountId", file.accountId());
        shown.put("receivedText", minute(file, deletion.receivedAt(), locale));
        shown.put("confirmedText", minute(file, deletion.confirmedAt(), locale));
        shown.put("dueText", minute(file, deletion.dueAt(), locale));
        shown.put("waitText", minute(file, deletion.waitUntil(), locale));
        shown.put("extendedText", minute(file, deletion.extendedAt(), locale));
        shown.put("mattersText", StaffWords.inEach(language -> matters(deletion, language)));
        return shown;
    }

    /** Of an erasure under way nothing that tells of the person: it would stay on a task when the rest is gone [LAW-21]. */
    public Map<String, Object> erasing(CaseReference reference) {
        CaseFile file = cases.get(reference);
        Locale locale = summary.agentLocale(file);
        Map<String, Object> shown = new HashMap<>(summary.of(file));
        shown.keySet().retainAll(Set.of("caseReference", "caseLink", "brandName"));
        shown.put("accountId", file.accountId());
        shown.put("dueText", minute(file, deletions.get(reference).dueAt(), locale));
        shown.put("doneText", StaffWords.inEach(language -> done(file, language)));
        shown.put("reasons", "");
        return shown;
    }

    private String done(CaseFile file, Locale locale) {
        String done = erasure.of(file, locale).stream()
                .map(result -> wording.text("erasure.category." + result.category(), locale))
                .collect(Collectors.joining("\n"));
        return done.isEmpty() ? "–" : done;
    }

    private String matters(AccountDeletion deletion, Locale locale) {
        if (deletion.waitsFor().isEmpty()) {
            return wording.text("deletion.matter.none", locale);
        }
        return deletion.waitsFor().stream()
                .map(matter -> wording.text("deletion.matter." + matter.kind(), locale, Map.of("id", matter.id())))
                .collect(Collectors.joining("\n"));
    }

    private String minute(CaseFile file, Instant instant, Locale locale) {
        return instant == null
                ? "–"
                : wording.minute(instant, locale, file.customer().zone());
    }
}
