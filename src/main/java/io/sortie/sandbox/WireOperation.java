package io.sortie.sandbox;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What can be asked of a system over the wire; the name is the one that ledgers show and faults are ordered by. */
public enum WireOperation {
    CANCEL("cancel", "stopcharging", "stop", "cancellation"),
    UNCANCEL("uncancel", "resumecharging", "resume", "undo"),
    CHANGE("change", "changeplan", "planchange"),
    REFUND("refund", "refunds"),
    CREDIT("credit", "credits"),
    EXTEND("extend", "extension", "prolong"),
    LOOK_UP("lookup"),
    /** Reading accounts, projects, subscriptions, charges and open items. */
    READ("read", "account", "projects", "subscription", "subscriptions", "charges", "openitems"),
    RESTORE_PROJECTS("restore-projects", "restoreprojects", "restore"),
    ERASE_PROJECTS("erase-projects", "eraseprojects"),
    /** Erasing what either system holds of an account. */
    ERASE("erase", "erasure"),
    /** Every order and every look-up; pages can still read. */
    ANY("*", "all", "any");

    private final String wireName;
    private final Set<String> aliases;

    WireOperation(String wireName, String... aliases) {
        this.wireName = wireName;
        this.aliases = Set.of(aliases);
    }

    public String wireName() {
        return wireName;
    }

    /** The operation of this name or alias, with or without hyphens, in any case. */
    public static Optional<WireOperation> of(String name) {
        String asked = name == null ? "" : name.trim().toLowerCase(Locale.ROOT);
        String letters = asked.replaceAll("[-_ ]", "");
        return Arrays.stream(values())
                .filter(known -> known.wireName.equals(asked)
                        || known.wireName.equals(letters)
                        || known.aliases.contains(letters))
                .findFirst();
    }

    public static List<String> wireNames() {
        return Arrays.stream(values()).map(WireOperation::wireName).toList();
    }

    boolean isHitBy(WireOperation ordered) {
        return ordered == this || ordered == ANY && this != READ;
    }
}
