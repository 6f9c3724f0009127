package io.sortie.refund;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.OptBoolean;
import io.sortie.billing.Money;
import io.sortie.cases.Channel;
import io.sortie.intake.CustomerInput;
import io.sortie.refundfile.RefundCause;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A customer's request for money back, through whichever door it came [SMA-03, SMA-04, SEM-22].
 *
 * @param orderId the order, or the number of the payment; asked for where the brand's terms say so [SMA-03]
 * @param explanation what the customer says
 * @param requestedAmount at most this; null for all that is due
 * @param cancellationRequestedOn with {@code CHARGED_AFTER_CANCELLATION}: the day of the cancellation [SEM-23]
 * @param chargedOn with {@code CHARGED_AFTER_CANCELLATION}: the day of the charge [SEM-23]
 * @param comment as other requests name what the customer says: stands in for a missing explanation
 * @param reason as other requests name why, in a key; only kept, the cause decides
 * @param expectedResolution CANCEL, REFUND or SOLVE_PROBLEM; a refund where nothing is said [GUI-05]
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RefundRequest(
        @Schema(example = "smarters-pro")
                @NotBlank(message = "{invalid.required}")
                @Pattern(regexp = "[a-z0-9-]{1,64}", message = "{invalid.brand}")
                String brand,
        @Schema(example = "SUB-2001")
                @NotBlank(message = "{invalid.required}")
                @Pattern(regexp = "[\\p{Alnum}._:-]{1,64}", message = "{invalid.subscription}")
                String subscriptionId,
        @Schema(example = "ORD-2001") @Pattern(regexp = "[\\p{Alnum}._:-]{0,64}", message = "{invalid.order}")
                String orderId,
        @Schema(example = "WEB_FORM") Channel channel,
        @NotNull(message = "{invalid.required}") @Valid CustomerInput customer,
        @Schema(example = "TECHNICAL") @NotNull(message = "{invalid.required}") RefundCause cause,
        @Schema(example = "Since the update the application does not start any more.")
                @Size(max = 4000, message = "{invalid.long}")
                @Pattern(regexp = "[[^\\p{Cc}\\p{Cs}]\\r\\n\\t]*", message = "{invalid.characters}")
                String explanation,
        Money requestedAmount,
        @JsonFormat(lenient = OptBoolean.FALSE) LocalDate cancellationRequestedOn,
        @JsonFormat(lenient = OptBoolean.FALSE) LocalDate chargedOn,
        Boolean signedIn,
        @Size(max = 4000, message = "{invalid.long}")
                @Pattern(regexp = "[[^\\p{Cc}\\p{Cs}]\\r\\n\\t]*", message = "{invalid.characters}")
                String comment,
        @Schema(example = "TOO_EXPENSIVE") @Pattern(regexp = "[A-Z_]{0,64}", message = "{invalid.choice}")
                String reason,
        @Schema(example = "REFUND") @Pattern(regexp = "CANCEL|REFUND|SOLVE_PROBLEM|", message = "{invalid.choice}")
                String expectedResolution) {

    private static final String REFUND = "REFUND";

    /** The same under these numbers. */
    RefundRequest about(String subscription, String order) {
        return new RefundRequest(
                brand,
                subscription,
                order,
                channel,
                customer,
                cause,
                explanation,
                requestedAmount,
                cancellationRequestedOn,
                chargedOn,
                signedIn,
                comment,
                reason,
                expectedResolution);
    }

    /** What the customer says, by either name. */
    String words() {
        return blank(explanation) ? comment : explanation;
    }

    /** The caller's own key, if there is one: the cause stands with the refund anyway. */
    String why() {
        return blank(reason) ? cause.name() : reason;
    }

    String wanted() {
        return blank(expectedResolution) ? REFUND : expectedResolution;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    boolean isSignedIn() {
        return Boolean.TRUE.equals(signedIn);
    }
}
