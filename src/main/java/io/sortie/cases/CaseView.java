package io.sortie.cases;

import io.sortie.billing.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** A case as systems read it; instants in UTC, sentences in the language asked for. */
@Schema(name = "Case")
public record CaseView(
        @Schema(example = "CAN-7K3M-Q9TX") CaseReference reference,
        @Schema(example = "cancellation") CaseKind kind,
        @Schema(example = "semrush") String brand,
        @Schema(
                        description = "whether a law for consumers stands above the contract, by country and kind of"
                                + " customer; it is not the ground on which a refund is decided")
                Regime regime,
        CaseState state,
        CaseOutcome outcome,
        @Schema(example = "SUB-1001", description = "null where the case is about the account as a whole")
                String subscriptionId,
        @Schema(example = "ACC-1001") String accountId,
        Channel channel,
        Instant openedAt,
        @Schema(description = "by when the next step is promised") Instant dueAt,
        Instant accessEnd,
        Instant billingEnd,
        Instant dataKeptUntil,
        Instant closedAt,
        Money amount,
        @Schema(
                        example = "[\"confirm-link\"]",
                        description = "kinds of mail that could not be delivered and wait for an agent; null in lists")
                List<String> undelivered,
        @Schema(description = "files that were added, oldest first; null in lists") List<Evidence> evidence,
        @Schema(description = "what has been erased or kept so far; null where the case erases nothing, and in lists")
                List<Erased> erasure,
        Links links,
        List<Line> timeline) {

    /** Other cases that belong to this one. */
    public record Links(List<String> related) {}

    /** A file that was added; {@code size} in bytes. */
    @Schema(name = "Evidence")
    public record Evidence(
            String id,
            @Schema(example = "screenshot.png") String fileName,
            @Schema(example = "image/png") String contentType,
            long size,
            Instant at,
            @Schema(example = "customer") String by) {}

    /**
     * What became of one category of a person's data, in one system.
     *
     * @param count how many records that were
     * @param keptUntil the instant from which on it is erased; null where it is not kept
     */
    @Schema(name = "Erased")
    public record Erased(
            @Schema(example = "billing") String system,
            @Schema(example = "INVOICES") String category,
            @Schema(
                            example = "KEEP",
                            allowableValues = {"DELETE", "ANONYMISE", "KEEP"})
                    String action,
            int count,
            Instant at,
            @Schema(example = "Tax law asks us to keep invoices.") String ground,
            Instant keptUntil) {}

    /** One entry of the timeline. */
    public record Line(Instant at, @Schema(example = "customer") String actor, Channel channel, String text) {}
}
