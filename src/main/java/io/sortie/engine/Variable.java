package io.sortie.engine;

import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A process variable with its type, declared once in a {@code *Model}: an id, a decision or a date, never personal data.
 */
public record Variable<T>(String name, Class<T> type) {

    public T get(VariableScope scope) {
        return type.cast(scope.getVariable(name));
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }
}
