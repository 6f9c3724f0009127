package io.sortie.demo;

import io.sortie.demo.DemoMailFaults.MailFault;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /demo/mailbox/faults}: make the mail server refuse an address for good, or take no mail for a while. */
@RestController
@RequestMapping("/demo/mailbox/faults")
@Profile("demo")
class DemoMailFaultController {

    /** {@code to} is every address unless given, {@code times} is 1. */
    record FaultRequest(String to, String mode, Integer times) {}

    private final DemoMailFaults faults;

    DemoMailFaultController(DemoMailFaults faults) {
        this.faults = faults;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MailFault order(@RequestBody FaultRequest request) {
        String mode = DemoInput.or(request.mode(), "").toUpperCase(Locale.ROOT);
        DemoMailFaults.Mode known = DemoInput.choice("mode", mode, DemoMailFaults.Mode.class);
        int times = request.times() == null ? 1 : request.times();
        if (known == null || times < 1) {
            throw DemoRefusal.invalid("mode: one of " + List.of(DemoMailFaults.Mode.values()) + "; times: 1 or more");
        }
        return faults.order(request.to(), known, times);
    }

    @GetMapping
    List<MailFault> read() {
        return faults.all();
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear() {
        faults.clear();
    }
}
