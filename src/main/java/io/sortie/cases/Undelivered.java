package io.sortie.cases;

import java.util.List;

/** What has not reached the customer of a case, so that nobody is told that it has. */
public interface Undelivered {

    /** The kinds of mail that could not be delivered, and of which no agent has said what to do; none is the rule. */
    List<String> kinds(CaseReference reference);
}
