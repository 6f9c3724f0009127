package io.sortie.crash;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The books after a crash run, read from the database of the dead application: what must not be, and figures. */
final class CrashAudit {

    private final JdbcClient jdbc;
    private final List<Departure> departures;
    private final Map<String, List<String>> findings = new LinkedHashMap<>();
    private final Map<String, Long> figures = new LinkedHashMap<>();

    private CrashAudit(JdbcClient jdbc, List<Departure> departures) {
        this.jdbc = jdbc;
        this.departures = departures;
    }

    /** When every case is closed. */
    static CrashAudit inTheEnd(CrashDatabase database, List<Departure> departures) {
        return read(database, departures, audit -> {
            audit.find(AuditQueries.MUST_BE_EMPTY_IN_THE_END);
            audit.standsElsewhere("state || ' ' || coalesce(outcome, '-')", way -> "CLOSED " + way.outcome);
        });
    }

    /** When every case stands where it has to wait, the months before it ends. */
    static CrashAudit onTheWay(CrashDatabase database, List<Departure> departures) {
        return read(database, departures, audit -> audit.standsElsewhere("state", way -> way.settled));
    }

    private static CrashAudit read(
            CrashDatabase database, List<Departure> departures, Consumer<CrashAudit> alsoLooksAt) {
        try (Connection connection = database.read()) {
            CrashAudit audit =
                    new CrashAudit(JdbcClient.create(new SingleConnectionDataSource(connection, true)), departures);
            audit.cases();
            audit.count();
            audit.find(AuditQueries.MUST_BE_EMPTY);
            alsoLooksAt.accept(audit);
            return audit;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was found wrong, by the name of the check; all empty if nothing was. */
    Map<String, List<String>> findings() {
        return findings;
    }

    /** How many checks looked, and how often one found something. */
    long figure(String name) {
        return figures.get(name);
    }

    private void cases() {
        Set<String> acknowledged =
                departures.stream().map(Departure::reference).collect(Collectors.toCollection(TreeSet::new));
        Set<String> kept = new TreeSet<>(texts("select reference from case_file"));
        findings.put("accepted and lost", without(acknowledged, kept));
        findings.put("opened for a request that was never accepted", without(kept, acknowledged));
        findings.put("not cancelled exactly once in billing", notOnce("cancel", Way::endsTheSubscription));
        findings.put("not refunded exactly once in billing", notOnce("refund", Way::paysBack));
        figures.put("accepted", (long) acknowledged.size());
        figures.put("lost", (long) findings.get("accepted and lost").size());
    }

    private void standsElsewhere(String column, Function<Way, String> where) {
        Map<String, String> stands = pairs("select reference, " + column + " from case_file");
        List<String> elsewhere = departures.stream()
                .filter(departure -> !where.apply(departure.way()).equals(stands.get(departure.reference())))
                .map(departure ->
                        departure.way() + " " + departure.reference() + ": " + stands.get(departure.reference()))
                .toList();
        findings.put("stands elsewhere than it should", elsewhere);
    }

    private void find(Map<String, String> queries) {
        queries.forEach((what, sql) -> findings.put(what, texts(sql)));
    }

    private List<String> notOnce(String kind, Predicate<Way> meant) {
        Map<String, String> booked = pairs(AuditQueries.booked(kind));
        return departures.stream()
                .filter(departure -> !booked.getOrDefault(departure.subscription(), "0")
                        .equals(meant.test(departure.way()) ? "1" : "0"))
                .map(departure -> departure.subscription() + ": " + booked.get(departure.subscription()))
                .toList();
    }

    private void count() {
        AuditQueries.FIGURES.forEach(
                (what, sql) -> figures.put(what, jdbc.sql(sql).query(Long.class).single()));
    }

    private static List<String> without(Set<String> all, Set<String> known) {
        List<String> rest = new ArrayList<>(all);
        rest.removeAll(known);
        return rest;
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private Map<String, String> pairs(String sql) {
        return jdbc.sql(sql).query((row, i) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public String toString() {
        return figures.entrySet().stream()
                .map(figure -> "%-40s %6d".formatted(figure.getKey(), figure.getValue()))
                .collect(Collectors.joining("\n"));
    }
}
