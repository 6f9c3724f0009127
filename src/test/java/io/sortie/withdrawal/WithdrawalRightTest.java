package io.sortie.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.sortie.billing.BillingSystem;
import io.sortie.billing.Charge;
import io.sortie.billing.CustomerType;
import io.sortie.billing.Money;
import io.sortie.billing.Subscription;
import io.sortie.billing.Subscription.Consents;
import io.sortie.cases.CaseFile.Customer;
import io.sortie.cases.Regime;
import io.sortie.engine.DecisionBench;
import io.sortie.intake.ContractRegimes.Law;
import io.sortie.intake.StatedContracts.Answer;
import io.sortie.intake.StatedContracts.Stated;
import io.sortie.refundfile.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Until which second a statement is in time, wherever the customer is and whatever the clocks do there. */
class WithdrawalRightTest {

    @RegisterExtension
    static final DecisionBench BENCH = new DecisionBench();

    private final BillingSystem billing = mock(BillingSystem.class);
    private final WithdrawalPeriod period = new WithdrawalPeriod(BENCH.decisions(), new WorkingDays());
    private final WithdrawalRight right = new WithdrawalRight(billing, period, BENCH.decisions());

    @ParameterizedTest(name = "{0}, bought {1}, stated {2}: {3}")
    @DisplayName(
            "LAW-08 day 0 and day 14 at 23:59:59 are in time, day 15 at 00:00:00 is not; also when clocks change between")
    @CsvSource({
        // no change of clocks
        "Europe/Paris, FR, 2026-11-09T10:00, 2026-11-09T10:00:01, VALID",
        "Europe/Paris, FR, 2026-11-09T10:00, 2026-11-23T23:59:59, VALID",
        "Europe/Paris, FR, 2026-11-09T10:00, 2026-11-24T00:00:00, NONE",
        "Europe/Paris, FR, 2026-11-09T00:00, 2026-11-24T00:00:00, NONE",
        "Europe/Paris, FR, 2026-11-09T23:59:59, 2026-11-23T23:59:59, VALID",
        "Europe/Paris, FR, 2026-11-09T23:59:59, 2026-11-24T00:00:00, NONE",
        // 25 October 2026 has 25 hours, 28 March 2027 has 23
        "Europe/Paris, FR, 2026-10-14T10:00, 2026-10-28T23:59:59, VALID",
        "Europe/Paris, FR, 2026-10-14T10:00, 2026-10-29T00:00:00, NONE",
        "Europe/Paris, FR, 2027-03-17T10:00, 2027-03-31T23:59:59, VALID",
        "Europe/Paris, FR, 2027-03-17T10:00, 2027-04-01T00:00:00, NONE",
        // the customer's days, not those of the company
        "America/Martinique, FR, 2026-11-09T10:00, 2026-11-23T23:59:59, VALID",
        "America/Martinique, FR, 2026-11-09T10:00, 2026-11-24T00:00:00, NONE"
    })
    void boundaries(String zone, String country, String bought, String stated, Judgement.Answer answer) {
        ZoneId there = ZoneId.of(zone);
        Subscription contract = contract(at(bought, there), LocalDate.parse(bought.substring(0, 10)), Consents.NONE);
        assertThat(judge(contract, at(stated, there), there, country).answer()).isEqualTo(answer);
    }

    @ParameterizedTest(name = "{0}, bought {1}: until {2}, {3} if the table moves it on")
    @DisplayName("LAW-08 the fourteenth day is the last one, unless the table moves it on to the next working day")
    @CsvSource({
        // Saturday, Sunday
        "FR, 2026-11-07, 2026-11-21, 2026-11-23",
        "FR, 2026-11-08, 2026-11-22, 2026-11-23",
        "FR, 2026-11-06, 2026-11-20, 2026-11-20",
        // Armistice Day is one of France, Easter Monday of both
        "FR, 2026-10-28, 2026-11-11, 2026-11-12",
        "DE, 2026-10-28, 2026-11-11, 2026-11-11",
        "FR, 2027-03-15, 2027-03-29, 2027-03-30",
        "DE, 2027-03-12, 2027-03-26, 2027-03-30"
    })
    void workingDays(String country, LocalDate bought, LocalDate lastDay, LocalDate movedOn) {
        ZoneId zone = ZoneId.of("Europe/Paris");
        Subscription contract = contract(bought.atTime(12, 0).atZone(zone).toInstant(), bought, Consents.NONE);
        Instant last = lastDay.atTime(23, 59, 59).atZone(zone).toInstant();
        Judgement judgement = judge(contract, last, zone, country);
        assertThat(judgement.lastDay()).isEqualTo(lastDay);
        assertThat(judgement.answer()).isEqualTo(Judgement.Answer.VALID);
        assertThat(judge(contract, last.plusSeconds(1), zone, country).answer()).isEqualTo(Judgement.Answer.NONE);
        assertThat(period.lastDay(bought, new WithdrawalPeriod.Right(14, true), customer(zone, country)))
                .isEqualTo(movedOn);
    }

    @Test
    @DisplayName(
            "LAW-14 a trial is the contract: the days run from its beginning, unless its later price was not clear")
    void trial() {
        ZoneId zone = ZoneId.of("Europe/Paris");
        LocalDate began = LocalDate.parse("2026-10-19");
        Instant paid = at("2026-11-09T00:00", zone);
        when(billing.charges(anyString()))
                .thenReturn(List.of(new Charge("INV-1", "SUB-1", paid, Money.of("31.00", "EUR"), "RENEWAL")));
        Instant stated = at("2026-11-23T23:59:59", zone);
        for (Boolean clear : new Boolean[] {true, false, null}) {
            Subscription contract = contract(paid, began, new Consents(null, null, null, clear));
            assertThat(judge(contract, stated, zone, "FR").answer())
                    .isEqualTo(
                            clear == null
                                    ? Judgement.Answer.UNCLEAR
                                    : clear ? Judgement.Answer.NONE : Judgement.Answer.VALID);
            assertThat(judge(contract, stated.plusSeconds(1), zone, "FR").answer())
                    .isEqualTo(Judgement.Answer.NONE);
        }
    }

    private Judgement judge(Subscription contract, Instant stated, ZoneId zone, String country) {
        Customer customer = customer(zone, country);
        return right.judge(new Stated(Answer.FOUND, contract, customer, new Law(Regime.STATUTORY, "")), stated);
    }

    private static Customer customer(ZoneId zone, String country) {
        return new Customer("Anna Berg", "anna@example.org", Locale.ENGLISH, country, CustomerType.CONSUMER, zone);
    }

    static Subscription contract(Instant bought, LocalDate startedOn, Consents consents) {
        return new Subscription(
                "SUB-1",
                "ACC-1",
                "ORD-1",
                "parlons",
                "Guru",
                new Subscription.Holder("Anna Berg", "anna@example.org", "en", "FR", null),
                startedOn,
                Period.ofMonths(1),
                Money.of("30.00", "EUR"),
                ZoneId.of("Europe/Paris"),
                startedOn.plusMonths(1).atStartOfDay(ZoneId.of("Europe/Paris")).toInstant(),
                null,
                null,
                null,
                false,
                Subscription.Status.ACTIVE,
                null,
                null,
                "4242",
                List.of(),
                List.of(),
                bought,
                null,
                null,
                consents);
    }

    static Instant at(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }
}
