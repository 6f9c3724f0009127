package io.sortie.refund;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Channel;
import io.sortie.intake.CustomerInput;
import io.sortie.intake.RefundDoor;
import io.sortie.refundfile.RefundCause;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Requests that came by mail, as the request that every door brings. */
@Component
class WrittenRefunds implements RefundDoor {

    private final RefundService service;

    WrittenRefunds(RefundService service) {
        this.service = service;
    }

    @Override
    public CaseReference open(Written written, Actor actor, String key, Consumer<CaseReference> meanwhile) {
        RefundRequest request = new RefundRequest(
                written.brand(),
                written.subscriptionId(),
                written.orderId(),
                Channel.EMAIL,
                new CustomerInput(null, written.email(), null, null, null),
                RefundCause.OTHER,
                written.text(),
                null,
                null,
                null,
                false,
                null,
                null,
                null);
        return service.open(request, actor, key, meanwhile).reference();
    }
}
