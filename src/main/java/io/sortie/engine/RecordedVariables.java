package io.sortie.engine;

import java.util.List;

/** The variables of a process that may be written to the engine's history; all others are not [LAW-21]. */
public record RecordedVariables(List<Variable<?>> variables) {}
