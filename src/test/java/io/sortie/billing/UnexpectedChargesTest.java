package io.sortie.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which charges are reported after the end of billing. */
class UnexpectedChargesTest {

    private static final Instant END = Instant.parse("2026-12-31T23:00:00Z");
    private static final Money FEE = Money.of("30.00", "EUR");

    @Test
    @DisplayName("SPL-05 a renewal at the very end counts, one a second before it does not")
    void toTheSecond() {
        Charge before = charge("INV-1", END.minusSeconds(1), "RENEWAL", "12.90");
        Charge at = charge("INV-2", END, "RENEWAL", "12.90");
        Charge after = charge("INV-3", END.plusSeconds(1), "MANUAL", "0.01");
        assertThat(found(null, before, at, after)).containsExactly("INV-2", "INV-3");
    }

    @Test
    @DisplayName("CON-04 the agreed fee is charged once: a second one, or another amount, is reported")
    void agreedFee() {
        Charge agreed = charge("INV-1", END, "FEE", "30.00");
        Charge again = charge("INV-2", END.plusSeconds(9), "FEE", "30.00");
        Charge other = charge("INV-3", END.plusSeconds(9), "FEE", "30.01");
        assertThat(found(FEE, agreed, again, other)).containsExactly("INV-2", "INV-3");
        assertThat(found(null, agreed)).containsExactly("INV-1");
        assertThat(found(FEE, charge("INV-4", END, "MANUAL", "30.00"))).containsExactly("INV-4");
    }

    @Test
    @DisplayName("CON-09 what is paid back in full is not reported, what is paid back in part is")
    void paidBack() {
        Charge all = paidBack("INV-1", "12.90", "12.90");
        Charge part = paidBack("INV-2", "12.90", "12.89");
        assertThat(found(null, all, part)).containsExactly("INV-2");
        assertThat(part.kept()).isEqualTo(Money.of("0.01", "EUR"));
    }

    @Test
    @DisplayName("a reversal takes nothing from the customer; a fee once reversed does not excuse the next")
    void reversal() {
        assertThat(found(null, charge("INV-1", END, "REVERSAL", "-12.90"))).isEmpty();
        Charge undone = new Charge("INV-2", "SUB-1", END, FEE, "FEE", FEE);
        Charge standing = charge("INV-3", END, "FEE", "30.00");
        assertThat(found(FEE, undone, standing)).isEmpty();
    }

    private static List<String> found(Money fee, Charge... charges) {
        return UnexpectedCharges.among(List.of(charges), END, fee).stream()
                .map(Charge::id)
                .toList();
    }

    private static Charge charge(String id, Instant at, String kind, String amount) {
        return new Charge(id, "SUB-1", at, Money.of(amount, "EUR"), kind);
    }

    private static Charge paidBack(String id, String amount, String back) {
        return new Charge(id, "SUB-1", END, Money.of(amount, "EUR"), "MANUAL", Money.of(back, "EUR"));
    }
}
