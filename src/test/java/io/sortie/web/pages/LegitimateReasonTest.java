package io.sortie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.sortie.billing.Money;
import io.sortie.cancellation.CancellationPreview;
import io.sortie.cancellation.CancellationRequest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** The place for a legitimate reason on the French page: free words, which state it. */
@PagesTest
class LegitimateReasonTest extends CancelVisits {

    @Test
    @DisplayName(
            "LAW-02 a legitimate reason is stated by writing it; LAW-04 nothing is offered beside the notification")
    void legitimateReason() throws Exception {
        when(cancellations.preview(any())).thenReturn(withLaterEnd());
        assertThat(html(filled("/parlons/cancel").param("country", "IT"), "en")).contains("<aside");
        String summary =
                html(filled("/parlons/cancel").param("country", "FR").param("comment", "I move abroad."), "fr");
        assertThat(summary).contains("I move abroad.", "examiné votre motif").doesNotContain("<aside");
        response(
                filled("/parlons/cancel/notification").param("country", "FR").param("comment", "I move abroad."), "fr");
        ArgumentCaptor<CancellationRequest> request = ArgumentCaptor.forClass(CancellationRequest.class);
        verify(cancellations).open(request.capture(), any(), any());
        assertThat(request.getValue().reason()).isEqualTo("LEGITIMATE_REASON");
        assertThat(request.getValue().comment()).isEqualTo("I move abroad.");
    }

    @Test
    @DisplayName("LAW-02 CON-06 whoever names another reason states no legitimate one")
    void otherReason() throws Exception {
        response(
                filled("/parlons/cancel/notification")
                        .param("country", "FR")
                        .param("reason", "TOO_EXPENSIVE")
                        .param("comment", "It costs more than it gives."),
                "fr");
        ArgumentCaptor<CancellationRequest> request = ArgumentCaptor.forClass(CancellationRequest.class);
        verify(cancellations).open(request.capture(), any(), any());
        assertThat(request.getValue().reason()).isEqualTo("TOO_EXPENSIVE");
    }

    /** The sample with an end without a fee that could be chosen instead. */
    private static CancellationPreview withLaterEnd() {
        CancellationPreview plain = Samples.statutory();
        return new CancellationPreview(
                plain.regime(),
                plain.accessEnd(),
                plain.billingEnd(),
                Money.of("20.00", "EUR"),
                plain.credit(),
                plain.lost(),
                plain.dataKeptUntil(),
                plain.linkRequired(),
                plain.agentContact(),
                plain.boughtAt(),
                LocalDate.parse("2027-06-30"),
                plain.noticePeriod(),
                plain.offers(),
                List.of(new CancellationPreview.Alternative(
                        LocalDate.parse("2027-06-30"), plain.billingEnd(), Money.of("0.00", "EUR"))),
                plain.reason(),
                plain.zone());
    }
}
