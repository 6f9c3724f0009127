package io.sortie.cases;

/**
 * Who did something on a case: the customer, an agent by name, or the system itself.
 *
 * @param role {@code customer}, {@code agent} or {@code system}
 * @param name the agent's or calling system's user name; null for the customer and for Sortie itself
 */
public record Actor(String role, String name) {

    public static final Actor CUSTOMER = new Actor("customer", null);
    public static final Actor SORTIE = new Actor("system", null);

    public static Actor agent(String name) {
        return new Actor("agent", name);
    }

    public static Actor system(String name) {
        return new Actor("system", name);
    }

    /** Another system, not Sortie itself. */
    public boolean isProgram() {
        return "system".equals(role) && name != null;
    }

    /** A person at work for the brand. */
    public boolean isAgent() {
        return "agent".equals(role);
    }

    /** What a timeline shows: the agent's name where a person acted, else the role [GUI-09]. */
    public String shown() {
        return "agent".equals(role) && name != null ? name : role;
    }
}
