package io.sortie.web.api;

import io.sortie.operations.Conservation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether all cases are accounted for, for supervisors and monitoring. */
@RestController
@Tag(name = "Operations")
class ConservationController {

    /**
     * The balance of all cases.
     *
     * @param astray references or keys of what is not in balance, at most a hundred
     */
    record Balance(boolean balanced, Conservation.Count cases, List<String> astray) {}

    private final Conservation conservation;

    ConservationController(Conservation conservation) {
        this.conservation = conservation;
    }

    @GetMapping(path = "/api/v1/operations/conservation", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Whether nothing got lost",
            description = "At any time, started = closed + waiting + needs operator")
    Balance balance() {
        Conservation.Count count = conservation.count();
        return new Balance(count.balanced(), count, count.balanced() ? List.of() : conservation.astray());
    }
}
