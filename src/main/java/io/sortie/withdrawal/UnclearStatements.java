package io.sortie.withdrawal;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Timeline;
import io.sortie.forms.Answers;
import io.sortie.forms.CaseSummary;
import io.sortie.forms.StaffWords;
import io.sortie.problems.Problem;
import io.sortie.wording.Wording;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an agent reads and answers where no table can say whether a statement is valid. */
@Service
class UnclearStatements {

    private enum Answer {
        ACCEPT,
        EXAMINE_AGAIN,
        REFUSE
    }

    private final Cases cases;
    private final Withdrawals withdrawals;
    private final CaseSummary summary;
    private final WithdrawalLetters letters;
    private final Timeline timeline;
    private final Wording wording;

    UnclearStatements(
            Cases cases,
            Withdrawals withdrawals,
            CaseSummary summary,
            WithdrawalLetters letters,
            Timeline timeline,
            Wording wording) {
        this.cases = cases;
        this.withdrawals = withdrawals;
        this.summary = summary;
        this.letters = letters;
        this.timeline = timeline;
        this.wording = wording;
    }

    @Transactional
    Map<String, Object> present(CaseReference reference, Instant dueAt) {
        cases.due(reference, dueAt);
        letters.announceExamination(reference, dueAt);
        CaseFile file = cases.get(reference);
        Withdrawal withdrawal = withdrawals.get(reference);
        Locale locale = summary.agentLocale(file);
        Map<String, Object> shown = new HashMap<>(summary.of(file));
        shown.put("contractText", withdrawal.contract());
        shown.put(
                "statedText",
                wording.moment(file.openedAt(), locale, file.customer().zone()));
        shown.put("lastDayText", withdrawal.lastDay() == null ? "–" : wording.date(withdrawal.lastDay(), locale));
        shown.put("whyText", StaffWords.inEach(each -> wording.text(Judgement.reasonKey(withdrawal.reason()), each)));
        // The form's own answers live on the task too, so that nothing an agent types becomes a process variable.
        shown.put("answer", "");
        shown.put("subscriptionFound", file.subscriptionId() == null ? "" : file.subscriptionId());
        shown.put("answerNote", "");
        return shown;
    }

    /**
     * False if the agent refuses.
     *
     * @throws Problem if something is missing that the answer needs, or {@code four-eyes} (403) if who opened the case
     *     accepts it beside the tables
     */
    @Transactional
    boolean record(CaseReference reference, Actor agent, Map<String, Object> entered) {
        Answers answers = new Answers(entered);
        Answer answer = answers.choice("answer", Answer.class);
        String found = answers.text("subscriptionFound");
        String note = answer == Answer.EXAMINE_AGAIN ? answers.text("answerNote") : answers.note("answerNote");
        if (answer == Answer.REFUSE) {
            withdrawals.refused(reference, note);
        } else {
            checkFound(answer, found);
            checkOther(answer, reference, agent);
            withdrawals.found(reference, found.isEmpty() ? null : found, answer == Answer.ACCEPT);
        }
        Map<String, String> told = note.isEmpty() ? Map.of() : Map.of("note", note);
        timeline.add(
                reference, agent, null, "withdrawal-answer-" + answer.name().toLowerCase(Locale.ROOT), told);
        return answer != Answer.REFUSE;
    }

    /** What stands above the tables ends a contract and pays all of it back: not by the very person who opened the case. */
    private void checkOther(Answer answer, CaseReference reference, Actor agent) {
        boolean own = cases.openedBy(reference).filter(agent.name()::equals).isPresent();
        if (answer == Answer.ACCEPT && own) {
            throw Problem.forbidden("four-eyes", Map.of("person", agent.name()));
        }
    }

    private static void checkFound(Answer answer, String found) {
        boolean readable = found.matches("[\\p{Alnum}._:-]{1,64}");
        if (!readable && (answer == Answer.ACCEPT || !found.isEmpty())) {
            throw Problem.invalid("subscriptionFound", "{invalid.subscription}");
        }
    }
}
