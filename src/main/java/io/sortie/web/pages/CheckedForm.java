package io.sortie.web.pages;

import io.sortie.problems.Problem.FieldError;
import java.util.List;
import java.util.Map;

/** A form together with what its page, and not the form alone, finds wrong with it. */
record CheckedForm(Map<String, String> entries, List<FieldError> errors) implements Entered {}
