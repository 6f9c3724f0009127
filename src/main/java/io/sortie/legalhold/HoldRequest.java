package io.sortie.legalhold;

import io.sortie.deletionfile.HeldCategories;
import io.sortie.forms.Answers;
import io.sortie.problems.Problem;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * A hold that privacy asks for.
 *
 * @param reasons why; kept as a record
 * @param ground one of {@link HeldCategories#GROUNDS}; only asked for once the account is erased, else with the examination
 * @param until the last day, as 2026-12-31; as {@code ground}
 */
public record HoldRequest(String reasons, String ground, String until) {

    /** @throws Problem with the field that is missing or wrong */
    HoldTerms terms(LocalDate today, LocalDate latest) {
        Map<String, Object> given = new HashMap<>();
        given.put("ground", ground);
        given.put("until", until);
        return HoldTerms.read(new Answers(given), "ground", "until", today, latest);
    }
}
