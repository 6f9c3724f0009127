package io.sortie.outcomeclarification;

import io.sortie.cases.CaseFile;
import io.sortie.cases.Cases;
import io.sortie.effects.UnknownEffect;
import io.sortie.effects.UnknownEffects;
import io.sortie.forms.CaseSummary;
import io.sortie.forms.StaffWords;
import io.sortie.wording.Wording;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the form shows to the person who finds out: what was ordered, under which key, since when, where to look. */
@Component
class ClarificationForm {

    private final UnknownEffects effects;
    private final ClarificationPolicy policy;
    private final Cases cases;
    private final CaseSummary summary;
    private final FindingLimits limits;
    private final Wording wording;

    ClarificationForm(
            UnknownEffects effects,
            ClarificationPolicy policy,
            Cases cases,
            CaseSummary summary,
            FindingLimits limits,
            Wording wording) {
        this.effects = effects;
        this.policy = policy;
        this.cases = cases;
        this.summary = summary;
        this.limits = limits;
        this.wording = wording;
    }

    @Transactional
    Map<String, Object> present(String effectId) {
        UnknownEffect effect = effects.get(effectId);
        CaseFile file = cases.get(effect.reference());
        Locale locale = summary.agentLocale(file);
        String system = effect.system();
        Map<String, Object> shown = new HashMap<>(summary.of(file));
        shown.put("orderedText", StaffWords.inEach(reader -> ordered(effect, reader)));
        shown.put("effectKey", effect.key());
        shown.put(
                "sinceText",
                wording.moment(effect.since(), locale, file.customer().zone()));
        shown.put("system", system);
        shown.put(
                "dueText",
                StaffWords.inEach(reader -> wording.text(policy.of(effect).reason(), reader)));
        shown.put("lookText", StaffWords.inEach(reader -> look(effect, system, reader)));
        // The form's own answers live on the task too, so that nothing a person types becomes a process variable.
        for (String answer :
                new String[] {"outcome", "findingNote", "foundId", "foundAmount", "foundCurrency", "foundCount"}) {
            shown.put(answer, "");
        }
        return shown;
    }

    private String look(UnknownEffect effect, String system, Locale locale) {
        return limits.of(effect)
                .map(limit -> limit.money() == null
                        ? Map.<String, Object>of()
                        : Map.<String, Object>of("most", wording.money(limit.money(), locale)))
                .flatMap(most -> wording.find("clarification.look." + effect.action(), locale, most))
                .orElseGet(() -> wording.text("clarification.look." + system, locale));
    }

    private String ordered(UnknownEffect effect, Locale locale) {
        String action = wording.find("clarification.action." + effect.action(), locale, Map.of())
                .orElse(effect.action());
        return effect.amount().isEmpty() ? action : action + " · " + effect.amount();
    }
}
