package io.sortie.withdrawal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sortie.cases.Channel;
import io.sortie.intake.CustomerInput;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A customer's statement of withdrawal, through whichever door it came: who, from which contract, and where the receipt goes.
 * No reason is asked for [LAW-09].
 *
 * @param contract number of the subscription or of the order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WithdrawalRequest(
        @Schema(example = "parlons")
                @NotBlank(message = "{invalid.required}")
                @Pattern(regexp = "[a-z0-9-]{1,64}", message = "{invalid.brand}")
                String brand,
        @Schema(example = "SUB-3001")
                @NotBlank(message = "{invalid.required}")
                @Pattern(regexp = "[\\p{Alnum}._:-]{1,64}", message = "{invalid.contract}")
                String contract,
        @Schema(example = "WEB_FORM") Channel channel,
        @NotNull(message = "{invalid.required}") @Valid CustomerInput customer,
        Boolean signedIn) {

    /** The same under this number. */
    WithdrawalRequest about(String number) {
        return new WithdrawalRequest(brand, number, channel, customer, signedIn);
    }

    boolean isSignedIn() {
        return Boolean.TRUE.equals(signedIn);
    }
}
