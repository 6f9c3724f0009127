package io.sortie.cancellation;

import io.sortie.billing.Money;
import io.sortie.billing.Subscription;
import io.sortie.cancellation.CancellationPolicy.Link;
import io.sortie.cancellation.CancellationPolicy.Mode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;

/** A contract to compute an end of, in words; what is not said is ordinary. */
final class Contract {

    private final String started;
    private final String period;
    private final String paidThrough;
    private ZoneId zone = ZoneId.of("Europe/Paris");
    private Money price = Money.of("12.90", "EUR");
    private String commitment;
    private String notice;

    Contract(String started, String period, String paidThrough) {
        this.started = started;
        this.period = period;
        this.paidThrough = paidThrough;
    }

    Contract in(ZoneId other) {
        zone = other;
        return this;
    }

    Contract price(String amount, String currency) {
        price = Money.of(amount, currency);
        return this;
    }

    /** @param lastDay last day of the commitment */
    Contract committed(String lastDay) {
        commitment = lastDay;
        return this;
    }

    Contract notice(String length) {
        notice = length;
        return this;
    }

    Subscription get() {
        return new Subscription(
                "SUB-1",
                "ACC-1",
                "ORD-1",
                "parlons",
                "Essentiel",
                new Subscription.Holder("Anna Berg", "anna@example.org", "en", "FR", null),
                LocalDate.parse(started),
                Period.parse(period),
                price,
                zone,
                LocalDate.parse(paidThrough).atStartOfDay(zone).toInstant(),
                commitment == null ? null : LocalDate.parse(commitment),
                notice == null ? null : Period.parse(notice),
                null,
                false,
                Subscription.Status.ACTIVE,
                null,
                null,
                "4242",
                List.of(),
                List.of(),
                LocalDate.parse(started).atStartOfDay(zone).toInstant(),
                null,
                null,
                Subscription.Consents.NONE);
    }

    /** Terms with a fee of a quarter, no credit, notice as in the contract and thirty days of retention. */
    static CancellationPolicy policy(Mode billing, Mode access) {
        return policy(billing, access, BigDecimal.ZERO);
    }

    /** Terms that end billing at once and pay back this share of the unused time. */
    static CancellationPolicy crediting(Mode access, String share) {
        return policy(Mode.IMMEDIATE, access, new BigDecimal(share));
    }

    private static CancellationPolicy policy(Mode billing, Mode access, BigDecimal creditShare) {
        return new CancellationPolicy(
                Link.NONE,
                Duration.ofHours(24),
                false,
                "P1D",
                billing,
                access,
                true,
                new BigDecimal("0.25"),
                creditShare,
                Duration.ofDays(30),
                "P3D",
                List.of(),
                "reason",
                "CON-04");
    }
}
