package io.sortie.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.sortie.billing.BillingSystem;
import io.sortie.billing.BillingUnavailable;
import io.sortie.billing.Subscription;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as people type them. */
class TypedNumbersTest {

    private static final String BRAND = "parlons";
    private static final String EMAIL = "anna@example.org";

    private final BillingSystem billing = mock();
    private final TypedNumbers numbers = new TypedNumbers(billing);

    @ParameterizedTest
    @ValueSource(
            strings = {" SUB-1001 ", "SUB -1001", "SUB- 10 01", "SUB\u00a0-1001", "\u200bSUB-1001\ufeff", "SUB\t-1001\n"
            })
    @DisplayName("blanks fall away wherever they stand, those that nobody sees too")
    void blanks(String typed) {
        assertThat(TypedNumbers.tidy(typed)).isEqualTo("SUB-1001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUB\u20111001", "SUB\u20131001", "SUB\u20141001"})
    @DisplayName("a dash that a telephone or a text program made longer is a hyphen")
    void dashes(String typed) {
        assertThat(TypedNumbers.tidy(typed)).isEqualTo("SUB-1001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SUB-1001\nSUB-1002", "SUB-1001\r\nBcc: me@example.org", "SUB\u0085-1001", "SUB\u2028-1001"})
    @DisplayName("two lines never become one number")
    void lines(String typed) {
        assertThat(TypedNumbers.tidy(typed)).isNotEqualTo("SUB-1001").containsPattern("\\R");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sub_1NxK:a.B-9", "3f2b9c1e-77aa-4c1d-9d3e-0a1b2c3d4e5f", "SUB-1001"})
    @DisplayName("a number that billing could have is left as it is, letter by letter")
    void untouched(String number) {
        assertThat(TypedNumbers.tidy(number)).isEqualTo(number);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "sub-1001, SUB-1001",
        "SUB-1001, SUB-1001",
        "SUB-9, SUB-9",
        "sub_AbC, sub_AbC",
        "sub_aBc, sub_aBc",
        "SUB_ABC, SUB_ABC"
    })
    @DisplayName(
            "billing's way of writing is taken where only one of the customer's own is meant; else nothing is guessed")
    void letters(String typed, String read) {
        owns("SUB-1001", "sub_AbC", "sub_aBc");
        assertThat(numbers.subscription(BRAND, typed, EMAIL)).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anna", "anna@", "anna @example.org"})
    @DisplayName("S19 what is no address is asked about nowhere")
    void noAddress(String email) {
        assertThat(numbers.subscription(BRAND, "sub-1001", email)).isEqualTo("sub-1001");
        verifyNoInteractions(billing);
    }

    @Test
    @DisplayName("billing that does not answer changes nothing")
    void silent() {
        when(billing.subscriptionsOf(any(), any())).thenThrow(new BillingUnavailable("away", null));
        assertThat(numbers.contract(BRAND, "sub-1001", EMAIL)).isEqualTo("sub-1001");
    }

    private void owns(String... ids) {
        List<Subscription> owned = Arrays.stream(ids)
                .map(id -> {
                    Subscription contract = mock();
                    when(contract.id()).thenReturn(id);
                    return contract;
                })
                .toList();
        when(billing.subscriptionsOf(BRAND, EMAIL)).thenReturn(owned);
    }
}
