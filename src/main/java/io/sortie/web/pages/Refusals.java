package io.sortie.web.pages;

import io.sortie.billing.BillingUnavailable;
import io.sortie.engine.Overtaken;
import io.sortie.problems.Problem;
import io.sortie.problems.Problem.FieldError;
import io.sortie.problems.ProblemTexts;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What a service refused, or a page found, as the page says it. */
@Component
class Refusals {

    private static final int UNPROCESSABLE = 422;

    private final ProblemSentences sentences;

    Refusals(ProblemTexts texts) {
        this.sentences = new ProblemSentences(texts);
    }

    /** The step, or the page that says why it is refused. */
    ModelAndView unless(
            Entered form, Words words, Supplier<ModelAndView> step, Function<Refusal, ModelAndView> refused) {
        return unless(form, List::of, words, step, refused);
    }

    /** The same; whatever is wrong besides is told with it. */
    ModelAndView unless(
            Entered form,
            Supplier<List<Problem>> wrong,
            Words words,
            Supplier<ModelAndView> step,
            Function<Refusal, ModelAndView> refused) {
        if (!form.errors().isEmpty()) {
            return refused.apply(
                    of(form.errors(), sentences.byField(wrong.get(), form.fields(), words), form.fields(), words));
        }
        try {
            return step.get();
        } catch (Problem problem) {
            return refused.apply(of(problem, wrong, form, words));
        } catch (BillingUnavailable outage) {
            return refused.apply(of(outage, words));
        } catch (Overtaken lost) {
            return refused.apply(of(lost, words));
        }
    }

    /** Where there is no form. */
    Refusal of(Problem problem, Words words) {
        return of(problem, List.of(), words);
    }

    private Refusal of(Problem problem, List<String> fields, Words words) {
        return new Refusal(
                problem.status(),
                sentences.of(problem, words),
                inOrder(sentences.byField(problem, fields, words), fields),
                fields);
    }

    /** A state is told alone: no entry of the form would change it. */
    private Refusal of(Problem problem, Supplier<List<Problem>> wrong, Entered form, Words words) {
        if (problem.status() != UNPROCESSABLE) {
            return of(problem, form.fields(), words);
        }
        Map<String, String> errors = sentences.byField(problem, form.fields(), words);
        sentences.byField(wrong.get(), form.fields(), words).forEach(errors::putIfAbsent);
        errors.remove(problem.key());
        return new Refusal(
                problem.status(), sentences.of(problem, words), inOrder(errors, form.fields()), form.fields());
    }

    /** A card number was typed into these fields of the form. */
    Refusal ofCardNumber(List<String> typedInto, List<String> fields, Words words) {
        Map<String, String> errors = new LinkedHashMap<>();
        typedInto.forEach(field -> errors.put(field, words.of("problem.card-number.field")));
        return new Refusal(UNPROCESSABLE, words.of("refusal.card-number"), inOrder(errors, fields), fields);
    }

    /** Billing cannot be asked: the entries stay, and the same form can be sent again. */
    Refusal of(BillingUnavailable outage, Words words) {
        return new Refusal(503, words.of("refusal.billing-unavailable"), List.of(), List.of());
    }

    /** Somebody else, or a timer, was faster. */
    Refusal of(Overtaken lost, Words words) {
        return new Refusal(409, words.of("refusal.overtaken"), List.of(), List.of());
    }

    /** What the page itself found; the messages are keys. */
    Refusal of(List<FieldError> errors, List<String> fields, Words words) {
        return of(errors, Map.of(), fields, words);
    }

    private static Refusal of(List<FieldError> errors, Map<String, String> more, List<String> fields, Words words) {
        Map<String, String> shown = new LinkedHashMap<>();
        errors.forEach(error -> shown.put(error.field(), words.of(error.message())));
        more.forEach(shown::putIfAbsent);
        return new Refusal(UNPROCESSABLE, words.of("refusal.invalid-request"), inOrder(shown, fields), fields);
    }

    // In the order of the page, so that the summary reads like the form.
    private static List<FieldError> inOrder(Map<String, String> errors, List<String> fields) {
        return errors.entrySet().stream()
                .sorted(Comparator.comparingInt(error -> place(error.getKey(), fields)))
                .map(error -> new FieldError(error.getKey(), error.getValue()))
                .toList();
    }

    private static int place(String field, List<String> fields) {
        return fields.contains(field) ? fields.indexOf(field) : fields.size();
    }
}
