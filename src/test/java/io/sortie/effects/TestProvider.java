package io.sortie.effects;

import io.sortie.providers.Found;
import io.sortie.providers.Guarantees;
import io.sortie.providers.Provider;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A provider that guarantees and finds what the test says. */
record TestProvider(Supplier<Guarantees> terms, Function<String, Optional<String>> found) implements Provider<String> {

    static TestProvider finding(Function<String, Optional<String>> found) {
        return new TestProvider(() -> Guarantees.FULL, found);
    }

    @Override
    public Guarantees guarantees() {
        return terms.get();
    }

    @Override
    public String name() {
        return "billing";
    }

    @Override
    public Optional<String> lookUp(String key) {
        return found.apply(key);
    }

    @Override
    public String reported(String key, Found found) {
        return key + " reported " + found.amount() + " " + found.currency();
    }
}
