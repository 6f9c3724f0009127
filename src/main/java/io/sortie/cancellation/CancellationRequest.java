package io.sortie.cancellation;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.OptBoolean;
import io.sortie.cases.Channel;
import io.sortie.intake.CustomerInput;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A customer's request to cancel, through whichever door it came; all doors check it by these same rules.
 *
 * @param reason a key such as {@code TOO_EXPENSIVE}; never required [CON-06];
 *     {@code FOR_CAUSE} and {@code LEGITIMATE_REASON} state a cause for an earlier end, told in the comment [LAW-02, LAW-15]
 * @param requestedEndDate last day the customer wants; the contract may make it later, never earlier
 * @param signedIn whether the caller vouches that the customer is signed in [SEM-04, SPL-01]
 * @param expectedResolution CANCEL, REFUND or SOLVE_PROBLEM [GUI-05]
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CancellationRequest(
        @Schema(example = "semrush")
                @NotBlank(message = "{invalid.required}")
                @Pattern(regexp = "[a-z0-9-]{1,64}", message = "{invalid.brand}")
                String brand,
        @Schema(example = "SUB-1001")
                @NotBlank(message = "{invalid.required}")
                @Pattern(regexp = "[\\p{Alnum}._:-]{1,64}", message = "{invalid.subscription}")
                String subscriptionId,
        @Schema(example = "WEB_FORM") Channel channel,
        @NotNull(message = "{invalid.required}") @Valid CustomerInput customer,
        @Schema(example = "TOO_EXPENSIVE") @Pattern(regexp = "[A-Z_]{0,64}", message = "{invalid.choice}")
                String reason,
        @Size(max = 4000, message = "{invalid.long}")
                @Pattern(regexp = "[[^\\p{Cc}\\p{Cs}]\\r\\n\\t]*", message = "{invalid.characters}")
                String comment,
        @Schema(example = "2026-12-31") @JsonFormat(lenient = OptBoolean.FALSE) LocalDate requestedEndDate,
        Boolean signedIn,
        @Schema(example = "CANCEL") @Pattern(regexp = "CANCEL|REFUND|SOLVE_PROBLEM|", message = "{invalid.choice}")
                String expectedResolution) {

    /** The same under this number. */
    CancellationRequest about(String number) {
        return new CancellationRequest(
                brand, number, channel, customer, reason, comment, requestedEndDate, signedIn, expectedResolution);
    }

    boolean isSignedIn() {
        return Boolean.TRUE.equals(signedIn);
    }
}
