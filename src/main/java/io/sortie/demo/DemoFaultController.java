package io.sortie.demo;

import io.sortie.sandbox.FaultMode;
import io.sortie.sandbox.Faults;
import io.sortie.sandbox.Faults.Fault;
import io.sortie.sandbox.WireOperation;
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

/** {@code /demo/billing/faults}: make the next calls to billing or the account system go wrong, and see that they did. */
@RestController
@RequestMapping("/demo/billing/faults")
@Profile("demo")
class DemoFaultController {

    /** {@code times} is 1 unless given. */
    record FaultRequest(String operation, String mode, Integer times) {}

    private final Faults faults;

    DemoFaultController(Faults faults) {
        this.faults = faults;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Fault order(@RequestBody FaultRequest request) {
        WireOperation operation = WireOperation.of(request.operation())
                .orElseThrow(() -> DemoRefusal.invalid("operation: one of " + WireOperation.wireNames()));
        String mode = DemoInput.or(request.mode(), "").toUpperCase(Locale.ROOT).replace('-', '_');
        FaultMode known = DemoInput.choice("mode", mode, FaultMode.class);
        int times = request.times() == null ? 1 : request.times();
        if (known == null || times < 1) {
            throw DemoRefusal.invalid("mode: one of " + List.of(FaultMode.values()) + "; times: 1 or more");
        }
        return faults.order(operation, known, times);
    }

    @GetMapping
    List<Fault> read() {
        return faults.all();
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear() {
        faults.clear();
    }
}
