package io.sortie.web.pages;

import io.sortie.accountdeletion.AccountDeletionService;
import io.sortie.brands.Brands;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseReference;
import io.sortie.intake.TypedNumbers;
import io.sortie.problems.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The steps of a request to erase an account, on each {@link DeletionWay}. */
@Component
class DeletionSteps extends RequestSteps<DeletionWay, DeletionForm> {

    private final AccountDeletionService deletions;
    private final DeletionStandings standings;
    private final Brands brands;
    private final Clock clock;
    private final TypedNumbers numbers;

    DeletionSteps(
            AccountDeletionService deletions,
            DeletionStandings standings,
            Brands brands,
            Clock clock,
            TypedNumbers numbers,
            Refusals refusals) {
        super(refusals);
        this.numbers = numbers;
        this.deletions = deletions;
        this.standings = standings;
        this.brands = brands;
        this.clock = clock;
    }

    @Override
    ModelAndView page(DeletionWay way, DeletionForm form, Words words) {
        return new ModelAndView("pages/deletion-form")
                .addObject("way", way)
                .addObject("brand", way.brand())
                .addObject("form", form);
    }

    /** The dates are those of a request that is confirmed right now: the customer learns the real ones with the confirmation. */
    @Override
    List<Problem> wrong(DeletionWay way, DeletionForm form, Words words) {
        return deletions.wrong(way.request(form, words.locale()));
    }

    @Override
    DeletionForm written(DeletionWay way, DeletionForm form) {
        return form.about(numbers.account(way.brand().id(), form.accountId(), form.email()));
    }

    @Override
    ModelAndView summaryPage(DeletionWay way, DeletionForm form, Words words) {
        deletions.check(way.request(form, words.locale()));
        Instant now = clock.instant();
        ZoneId zone = zone(way);
        return new ModelAndView("pages/deletion-summary")
                .addObject("way", way)
                .addObject("brand", way.brand())
                .addObject("form", form.forSubmission())
                .addObject("dates", standings.ifConfirmedNow(way.brand().id(), now, zone))
                .addObject("words", words.in(zone));
    }

    @Override
    CaseReference open(DeletionWay way, DeletionForm form, Words words) {
        return deletions
                .open(way.request(form, words.locale()), Actor.CUSTOMER, Entry.idempotencyKey(form.submission()))
                .reference();
    }

    private ZoneId zone(DeletionWay way) {
        return way.signedIn()
                ? brands.zoneOf(way.brand(), way.subscription().holder().country())
                : way.brand().zone();
    }
}
