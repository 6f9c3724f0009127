package io.sortie.journeys;

import io.sortie.personaldata.DataCategory;
import io.sortie.personaldata.Person;
import io.sortie.personaldata.PersonalRecords;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Fails once after everything else of our own is erased, when told to, as a node that is killed right before its commit. */
public class StumblingRecords implements PersonalRecords {

    private final AtomicReference<String> words = new AtomicReference<>();

    /** @param saying what stands in the stack trace */
    void stumble(String saying) {
        words.set(saying);
    }

    boolean stumbled() {
        return words.get() == null;
    }

    @Override
    public DataCategory category() {
        return DataCategory.ENGINE;
    }

    @Override
    public List<String> columns() {
        return List.of();
    }

    @Override
    public int erase(Person person) {
        String saying = words.getAndSet(null);
        if (saying != null) {
            throw new IllegalStateException(saying);
        }
        return 0;
    }
}
