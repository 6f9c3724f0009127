package io.sortie.billing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount in a currency, with that currency's own decimals (EUR 2, JPY 0, TND 3).
 *
 * @throws IllegalArgumentException if the currency is unknown or the amount has more decimals than the currency
 */
public record Money(@JsonIgnore BigDecimal value, @JsonIgnore Currency unit) {

    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,19}(\\.\\d{1,9})?");

    /** Three digits after a comma are thousands to many. */
    private static final Pattern TYPED = Pattern.compile("\\d{1,12}(,\\d{1,2}|\\.\\d{1,3})?");

    public Money {
        try {
            value = value.setScale(unit.getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("more decimals than " + unit + " has");
        }
    }

    /** @throws IllegalArgumentException for anything but plain digits: an exponent may be too much for the memory */
    public static Money of(String amount, String currency) {
        if (amount == null || currency == null || !PLAIN.matcher(amount).matches()) {
            throw new IllegalArgumentException("not an amount in a currency");
        }
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    /**
     * An amount as people type it: a point or a comma before at most the currency's own decimals. Empty if it is none, or
     * could be meant in another way: {@code 1,500} is a thousand and a half to some.
     */
    public static Optional<Money> typed(String text, Currency currency) {
        Matcher typed = TYPED.matcher(text);
        if (!typed.matches() || decimals(typed) > currency.getDefaultFractionDigits()) {
            return Optional.empty();
        }
        return Optional.of(new Money(new BigDecimal(text.replace(',', '.')), currency));
    }

    private static int decimals(Matcher typed) {
        return typed.group(1) == null ? 0 : typed.group(1).length() - 1;
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** The amount times a factor, rounded half up to the currency's smallest unit. */
    public Money times(BigDecimal factor) {
        return new Money(value.multiply(factor).setScale(unit.getDefaultFractionDigits(), RoundingMode.HALF_UP), unit);
    }

    /** The sum of two amounts of the same currency. */
    public Money plus(Money other) {
        if (!unit.equals(other.unit)) {
            throw new IllegalArgumentException("two currencies have no sum");
        }
        return new Money(value.add(other.value), unit);
    }

    /** As our books write it: "12.90 EUR". */
    public String text() {
        return amount() + " " + currency();
    }

    /** The smaller of two amounts of the same currency. */
    public Money atMost(Money limit) {
        return value.compareTo(limit.value) <= 0 ? this : limit;
    }

    @JsonIgnore
    public boolean isZero() {
        return value.signum() == 0;
    }

    @JsonProperty("amount")
    @Schema(
            type = "string",
            pattern = "^-?\\d+(\\.\\d+)?$",
            description = "a decimal number as text",
            example = "249.95")
    public String amount() {
        return value.toPlainString();
    }

    @JsonProperty("currency")
    @Schema(description = "ISO 4217", example = "EUR")
    public String currency() {
        return unit.getCurrencyCode();
    }

    @com.fasterxml.jackson.annotation.JsonCreator
    static Money fromJson(@JsonProperty("amount") String amount, @JsonProperty("currency") String currency) {
        return of(amount, currency);
    }
}
