package io.sortie.erasure;

import io.sortie.cases.CaseFile;
import io.sortie.deletionfile.HeldCategories;
import io.sortie.engine.Decisions;
import io.sortie.personaldata.DataCategory;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Decides what becomes of each category: {@code erasure-scope.dmn} by category, country and brand, and a legal hold where
 * it keeps something longer, of several the longest [LAW-20, SEM-18].
 */
@Component
class ErasureScope {

    static final String SEM_18 = "SEM-18";

    private final Decisions decisions;
    private final HeldCategories holds;
    private final Contracts contracts;

    ErasureScope(Decisions decisions, HeldCategories holds, Contracts contracts) {
        this.decisions = decisions;
        this.holds = holds;
        this.contracts = contracts;
    }

    /** One for each category, none of them done yet. */
    List<Result> of(CaseFile file) {
        ContractDays days = contracts.days(file);
        List<HeldCategories.Held> held = holds.ofAccount(file);
        return Arrays.stream(DataCategory.values())
                .map(category -> held.stream()
                        .filter(hold -> hold.category() == category)
                        .findFirst()
                        .map(hold -> longer(decided(category, file, days), hold, file, days))
                        .orElseGet(() -> decided(category, file, days)))
                .toList();
    }

    private Result decided(DataCategory category, CaseFile file, ContractDays days) {
        ScopeRow row = ScopeRow.of(decisions.required(
                "erasure-scope",
                Map.of(
                        "system",
                        category.holder().toString(),
                        "category",
                        category.name(),
                        "country",
                        Objects.requireNonNullElse(file.customer().country(), ""),
                        "brand",
                        file.brand())));
        if (row.action() != Action.KEEP) {
            return new Result(category, row.action(), row.reason(), row.ruleIds(), null, null, null, null);
        }
        if (!category.keepable()) {
            throw new IllegalStateException("erasure-scope.dmn keeps " + category + ", which cannot be kept");
        }
        return kept(category, row.reason(), row.ruleIds(), row.lastDay(days), file, days);
    }

    private static Result longer(Result decided, HeldCategories.Held hold, CaseFile file, ContractDays days) {
        Result held = kept(decided.category(), hold.ground(), SEM_18, hold.until(), file, days);
        boolean adds = held.kept() && (!decided.kept() || held.keepUntil().isAfter(decided.keepUntil()));
        Result.Law law = new Result.Law(decided.reason(), decided.ruleIds(), decided.keepUntil());
        return adds ? held.withoutHold(law) : decided;
    }

    /** A time that is over already keeps nothing. */
    private static Result kept(
            DataCategory category, String reason, String ruleIds, LocalDate last, CaseFile file, ContractDays days) {
        if (last == null || last.isBefore(days.today())) {
            return new Result(category, Action.DELETE, reason, ruleIds, null, null, null, null);
        }
        ZoneId zone = file.customer().zone();
        return new Result(
                category,
                Action.KEEP,
                reason,
                ruleIds,
                last.plusDays(1).atStartOfDay(zone).toInstant(),
                null,
                null,
                null);
    }
}
