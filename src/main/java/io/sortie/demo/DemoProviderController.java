package io.sortie.demo;

import io.sortie.providers.Guarantees;
import io.sortie.sandbox.SandboxGuarantees;
import java.time.Duration;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /demo/billing/provider}: make billing and the account system guarantee less than they do, as real ones may. */
@RestController
@RequestMapping("/demo/billing/provider")
@Profile("demo")
class DemoProviderController {

    /** {@code looksUp} is true and {@code keyHonoured} for ever (null) unless given. */
    record Terms(Boolean looksUp, String keyHonoured) {

        static Terms of(Guarantees guarantees) {
            Duration honoured = guarantees.keyHonoured();
            return new Terms(guarantees.looksUp(), honoured == null ? null : honoured.toString());
        }
    }

    private final SandboxGuarantees guarantees;

    DemoProviderController(SandboxGuarantees guarantees) {
        this.guarantees = guarantees;
    }

    @PostMapping
    Terms set(@RequestBody Terms terms) {
        Duration honoured = DemoInput.duration("keyHonoured", terms.keyHonoured());
        guarantees.set(new Guarantees(terms.looksUp() == null || terms.looksUp(), honoured));
        return read();
    }

    @GetMapping
    Terms read() {
        return Terms.of(guarantees.read());
    }
}
