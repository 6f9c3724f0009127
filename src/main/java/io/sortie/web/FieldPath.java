package io.sortie.web;

/** How a refusal names a field without repeating a card number that stands in the name itself. */
final class FieldPath {

    private static final int LONGEST = 200;

    private FieldPath() {}

    static String shown(String name) {
        if (CardNumbers.contained(name)) {
            return "(name of a field)";
        }
        return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }
}
