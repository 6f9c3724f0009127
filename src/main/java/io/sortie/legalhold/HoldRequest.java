package io.sortie.legalhold;

import io.sortie.deletionfile.HeldCategories;
import io.sortie.deletionfile.HoldRecords;
import io.sortie.forms.Answers;
import io.sortie.problems.Problem;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A hold that privacy asks for.
 *
 * @param reasons why; kept as a record
 * @param ground one of {@link HeldCategories#GROUNDS}; needed once the account is erased, else the examination decides it
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

    /**
     * While the account is not erased both can be left to the examination.
     *
     * @return null if neither is given
     * @throws Problem with the field that is missing beside the other, or wrong
     */
    HoldTerms asked(LocalDate today, LocalDate latest) {
        return blank(ground) && blank(until) ? null : terms(today, latest);
    }

    HoldRecords.Entry entry(HoldTerms asked) {
        return asked == null
                ? new HoldRecords.Entry("PLACED", List.of(), null, null, reasons)
                : new HoldRecords.Entry("PLACED", List.of(), asked.ground(), asked.until(), reasons);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
