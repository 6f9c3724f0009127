package io.sortie.sandbox;

import org.springframework.context.annotation.Import;

/** The wire's beans; imported by each sandbox that is on, found by no scan. */
@Import({Faults.class, Calls.class, SandboxGuarantees.class, Wire.class})
public class SandboxWire {}
