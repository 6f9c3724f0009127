package io.sortie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a card number and what is not [SEM-13, LAW-25, S20]. */
class CardNumbersTest {

    private static final List<String> SEPARATORS = List.of(
            "", " ", "  ", "\u00A0", "\u202F", "\u2009", "\u2007", "\u3000", "\u200B", "\uFEFF", "\u00AD", "\u2060",
            "-", " - ", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212", ".", "/", "_", ",", "\n", "\t",
            "\u00B7");

    private static final List<Integer> ZEROS =
            List.of((int) '0', 0x0660, 0x06F0, 0x0966, 0x0E50, 0xFF10, 0x1D7CE, 0x1D7F6);

    @TestFactory
    Stream<DynamicTest> finds_every_card_with_every_separator_in_groups_of_four_and_digit_by_digit() {
        return TestCards.ALL.stream()
                .map(card -> DynamicTest.dynamicTest(card, () -> {
                    for (String separator : SEPARATORS) {
                        assertThat(CardNumbers.contained(spread(card, separator, 4)))
                                .as(separator)
                                .isTrue();
                        assertThat(CardNumbers.contained("my card is " + spread(card, separator, 1) + ", ok?"))
                                .as("digit by digit, " + separator)
                                .isTrue();
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> finds_every_card_in_every_script() {
        return TestCards.ALL.stream()
                .map(card -> DynamicTest.dynamicTest(card, () -> {
                    for (int zero : ZEROS) {
                        StringBuilder written = new StringBuilder();
                        card.chars().forEach(digit -> written.appendCodePoint(zero + digit - '0'));
                        assertThat(CardNumbers.contained(written.toString())).isTrue();
                    }
                }));
    }

    @Test
    void finds_a_card_between_other_numbers() {
        assertThat(CardNumbers.contained("order 12 4111 1111 1111 1111 12/27 123"))
                .isTrue();
        assertThat(CardNumbers.contained("SUB-1001/378282246310005")).isTrue();
        assertThat(CardNumbers.contained("since 2026-11-22 4111-1111-1111-1111"))
                .isTrue();
        assertThat(CardNumbers.contained("card:4111111111111111x")).isTrue();
        assertThat(CardNumbers.contained("④①①①①①①①①①①①①①①①")).isTrue();
        assertThat(CardNumbers.contained("4\uFE0F\u20E31\uFE0F\u20E31\uFE0F\u20E31\uFE0F\u20E3 1111 1111 1111"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "4111",
                "the last four are 1111",
                "4111111111111112",
                "411111111111",
                "2026-11-22T10:15:30.123Z",
                "2026-11-22T10:15:30.123+0100",
                "2026-11-22 10:15:30",
                "from 2026-11-22 to 2026-12-31",
                "from 2026-11-22, 2026-12-31, 2027-01-31",
                "22/11/2026",
                "+33 6 12 34 56 78",
                "06 12 34 56 78",
                "+1 (555) 010-9999",
                "SUB-1001",
                "CAN-7K3M-Q9TX",
                "249.95 EUR",
                "1,234,567.89",
                "127.0.0.1:8080",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0",
                "3a000000-0000-11f1-8000-000000000000",
                "41111111-1111-1111-8111-111111111111",
                "cancellation:1:41111111-1111-11ee-8111-111111111111"
            })
    void lets_ordinary_text_pass(String text) {
        assertThat(CardNumbers.contained(text)).isFalse();
    }

    @Test
    void null_holds_no_card() {
        assertThat(CardNumbers.contained(null)).isFalse();
    }

    @Test
    void reads_a_megabyte_of_digits_in_a_moment() {
        long started = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        CardNumbers.contained("7 ".repeat(500_000));
        CardNumbers.contained("7".repeat(1_000_000));
        assertThat(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - started)
                .isLessThan(10_000_000_000L);
    }

    static String spread(String card, String separator, int size) {
        List<String> groups = new ArrayList<>();
        for (int start = 0; start < card.length(); start += size) {
            groups.add(card.substring(start, Math.min(card.length(), start + size)));
        }
        return String.join(separator, groups);
    }
}
