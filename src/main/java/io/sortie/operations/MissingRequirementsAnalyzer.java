package io.sortie.operations;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows one sentence instead of a stack trace. */
class MissingRequirementsAnalyzer extends AbstractFailureAnalyzer<MissingRequirements> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MissingRequirements cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
