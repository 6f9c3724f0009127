package io.sortie.erasure;

import io.sortie.cases.CaseErasure;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseView;
import io.sortie.deletionfile.HeldCategories;
import io.sortie.wording.Wording;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Results in words, for the mail, the certificate, the case and its pages. */
@Component
class ErasureWords implements CaseErasure {

    private final ErasureResults results;
    private final Wording wording;

    ErasureWords(ErasureResults results, Wording wording) {
        this.results = results;
        this.wording = wording;
    }

    @Override
    public List<CaseView.Erased> of(CaseFile file, Locale locale) {
        return results.all(file.reference()).stream()
                .filter(Result::done)
                .map(result -> new CaseView.Erased(
                        result.category().holder().toString(),
                        result.category().name(),
                        result.action().name(),
                        result.count(),
                        result.at(),
                        result.kept() ? ground(result, locale) : null,
                        result.keepUntil()))
                .toList();
    }

    /** "Projects". */
    String category(Result result, Locale locale) {
        return wording.text("erasure.category." + result.category(), locale);
    }

    /** "deleted on 22 November 2026, records: 3", or "kept until 22 November 2036: tax law …". */
    String outcome(Result result, Locale locale, ZoneId zone) {
        if (result.kept()) {
            return wording.text(
                    "erasure.kept",
                    locale,
                    Map.of("until", lastDay(result, locale, zone), "ground", ground(result, locale)));
        }
        return wording.text(
                "erasure.done." + result.action(),
                locale,
                Map.of("count", result.count(), "date", day(result.at(), locale, zone)));
    }

    /** The same with its category before it, as one sentence of a list. */
    String sentence(Result result, Locale locale, ZoneId zone) {
        return wording.text(
                "erasure.item",
                locale,
                Map.of("category", category(result, locale), "outcome", outcome(result, locale, zone)));
    }

    private String ground(Result result, Locale locale) {
        boolean held = HeldCategories.GROUNDS.contains(result.reason());
        return wording.text((held ? "erasure.ground." : "scope.reason.") + result.reason(), locale);
    }

    private String lastDay(Result kept, Locale locale, ZoneId zone) {
        // The last moment before it: most often the end of a day, but a hold can be lifted in the middle of one.
        return day(kept.keepUntil().minusMillis(1), locale, zone);
    }

    private String day(Instant at, Locale locale, ZoneId zone) {
        return wording.date(at.atZone(zone).toLocalDate(), locale);
    }
}
