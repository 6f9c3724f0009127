package io.sortie.cases;

import io.sortie.problems.Problem;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Contacts with the customer: each is kept with time, channel and the agent's name [GUI-07, GUI-09]. */
@Service
public class CaseContacts {

    private final Cases cases;
    private final Timeline timeline;

    CaseContacts(Cases cases, Timeline timeline) {
        this.cases = cases;
        this.timeline = timeline;
    }

    /**
     * @param note what was said; blank for "there was a contact", nothing more
     * @throws Problem {@code case-state} if the person's data was erased: nothing of theirs is written down any more
     */
    @Transactional
    public void record(CaseReference reference, Actor by, Channel channel, String note) {
        if (isErased(reference)) {
            throw Problem.state("case-erased", Map.of());
        }
        boolean silent = note == null || note.isBlank();
        timeline.add(
                reference,
                by,
                channel,
                silent ? "contact-recorded" : "contact",
                silent ? Map.of() : Map.of("note", note.strip()));
    }

    /** True if the person's data was erased: there is nobody to be in contact with any more. */
    public boolean isErased(CaseReference reference) {
        return cases.get(reference).customer().email() == null;
    }
}
