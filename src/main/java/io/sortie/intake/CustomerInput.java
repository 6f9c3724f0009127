package io.sortie.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sortie.billing.CustomerType;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * The customer as the request names them; country ISO 3166 (US states as {@code US-CA}), locale a language tag. Only
 * the e-mail is needed: it must be the address on file [SEM-14]. Country and class count only where billing has none.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerInput(
        @Schema(example = "Camille Martin")
                @Size(max = 200, message = "{invalid.long}")
                @Pattern(regexp = "[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]*", message = "{invalid.characters}")
                String name,
        @Schema(example = "camille.martin@example.org")
                @NotBlank(message = "{invalid.required}")
                @Email(regexp = CustomerInput.EMAIL, message = "{invalid.email}")
                @Size(max = 320, message = "{invalid.long}")
                String email,
        @Schema(example = "fr") @Pattern(regexp = "[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*|", message = "{invalid.locale}")
                String locale,
        @Schema(
                        example = "FR",
                        description = "ISO 3166, US states as US-CA. The country that billing has on file wins.")
                @Pattern(regexp = "[A-Z]{2}(-[A-Z0-9]{1,3})?|", message = "{invalid.country}")
                String country,
        @Schema(
                        description = "decides with the country whether consumer law applies. The class that billing"
                                + " has on file wins; known to nobody, it is the brand's own.")
                CustomerType type) {

    static final String EMAIL =
            "[^\\p{Z}\\p{C}@<>,;:\"\\\\]+@[^\\p{Z}\\p{C}@<>,;:\"\\\\]+\\.[^\\p{Z}\\p{C}@<>,;:\"\\\\]+";
}
