package io.sortie.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.billing.Charge;
import io.sortie.billing.Money;
import io.sortie.billing.Subscription;
import io.sortie.billing.Subscription.Consents;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes back where service began at once on recorded request. The term is November 2026: 30 days for 30.00. */
class UsedPartTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @ParameterizedTest(name = "{0} requested {1}, stated {2}: {3}")
    @DisplayName(
            "LAW-12 the days from the request until the day of the statement are kept, to the cent; a fee comes back whole")
    @CsvSource({
        "RENEWAL, 2026-11-01, 2026-11-01T23:59:59, 30.00",
        "RENEWAL, 2026-11-01, 2026-11-02T00:00:00, 29.00",
        "RENEWAL, 2026-11-01, 2026-11-15T23:59:59, 16.00",
        "RENEWAL, 2026-11-06, 2026-11-15T12:00:00, 21.00",
        "RENEWAL, 2026-11-20, 2026-11-15T12:00:00, 30.00",
        "RENEWAL, 2026-11-01, 2026-12-15T12:00:00, 0.00",
        "FEE,     2026-11-01, 2026-11-15T12:00:00, 30.00"
    })
    void left(String kind, LocalDate requested, String stated, String left) {
        Subscription contract = WithdrawalRightTest.contract(
                WithdrawalRightTest.at("2026-11-01T00:00", PARIS),
                LocalDate.parse("2026-11-01"),
                new Consents(requested, null, null, null));
        Charge charge = new Charge(
                "INV-1", "SUB-1", WithdrawalRightTest.at("2026-11-01T00:00", PARIS), Money.of("30.00", "EUR"), kind);
        Money back = UsedPart.left(charge, contract, WithdrawalRightTest.at(stated, PARIS));
        assertThat(back.value()).isEqualByComparingTo(left);
    }
}
