package io.sortie.accountdeletion;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * A customer's request to erase an account, through whichever door it came [SEM-15]. No more is asked than what identifies
 * the account [LAW-22]; it counts when the link was pressed that goes to the address on file [SEM-14].
 *
 * @param comment never required
 * @param receivedOn the day on which a letter came, where it is entered later; null for now [LAW-17]
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccountDeletionRequest(
        @Schema(example = "semrush")
                @NotBlank(message = "{invalid.required}")
                @Pattern(regexp = "[a-z0-9-]{1,64}", message = "{invalid.brand}")
                String brand,
        @Schema(example = "ACC-1001")
                @NotBlank(message = "{invalid.required}")
                @Pattern(regexp = "[\\p{Alnum}._:-]{1,64}", message = "{invalid.account}")
                String accountId,
        @Schema(example = "WEB_FORM") Channel channel,
        @NotNull(message = "{invalid.required}") @Valid CustomerInput customer,
        @Size(max = 4000, message = "{invalid.long}")
                @Pattern(regexp = "[[^\\p{Cc}\\p{Cs}]\\r\\n\\t]*", message = "{invalid.characters}")
                String comment,
        @Schema(example = "2026-11-02") LocalDate receivedOn,
        Boolean signedIn) {

    /** The same of this account. */
    AccountDeletionRequest about(String number) {
        return new AccountDeletionRequest(brand, number, channel, customer, comment, receivedOn, signedIn);
    }

    boolean isSignedIn() {
        return Boolean.TRUE.equals(signedIn);
    }
}
