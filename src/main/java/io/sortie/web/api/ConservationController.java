package io.sortie.web.api;

import io.sortie.operations.Conservation;
import io.sortie.operations.RefundConservation;
import io.sortie.renewals.RenewalFigures;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether all cases are accounted for, for supervisors and monitoring. */
@RestController
@Tag(name = "Operations")
class ConservationController {

    /**
     * The balance of all cases and of the money paid back.
     *
     * @param renewalNotices letters about renewals today: those missed and failed need somebody
     * @param astray references or keys of what is not in balance, at most a hundred of each
     */
    record Balance(
            boolean balanced,
            Conservation.Count cases,
            RefundConservation.Books refunds,
            RenewalFigures.Today renewalNotices,
            List<String> astray) {}

    private final Conservation conservation;
    private final RefundConservation refunds;
    private final RenewalFigures renewals;

    ConservationController(Conservation conservation, RefundConservation refunds, RenewalFigures renewals) {
        this.renewals = renewals;
        this.conservation = conservation;
        this.refunds = refunds;
    }

    @GetMapping(path = "/api/v1/operations/conservation", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Whether nothing got lost",
            description = "At any time, started = closed + waiting + needs operator, and the refunds in our books ="
                    + " those in billing + paidByOtherMeans + paidByHand + failed, to the smallest coin")
    Balance balance() {
        Conservation.Count count = conservation.count();
        RefundConservation.Books money = refunds.count();
        List<String> astray = Stream.of(
                        count.balanced() ? List.<String>of() : conservation.astray(),
                        money.balanced() ? List.<String>of() : refunds.astray())
                .flatMap(List::stream)
                .distinct()
                .toList();
        return new Balance(count.balanced() && money.balanced(), count, money, renewals.today(), astray);
    }
}
