package io.sortie.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks cases up by what is known of them, newest first. */
@Repository
public class CaseSearch {

    /** What to look for; null means any. */
    public record Query(String kind, CaseState state, String brand, String email, String subscriptionId) {}

    /** One page of what was found and how many there are in all. */
    public record Found(List<CaseFile> cases, long total) {}

    static final String PAGE = "select *%s order by opened_at desc, reference limit ? offset ?";

    private final JdbcClient jdbc;

    CaseSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Found page(Query query, int page, int size) {
        List<Object> values = new ArrayList<>();
        String where = where(query, values);
        long total = jdbc.sql("select count(*)" + where)
                .params(values)
                .query(Long.class)
                .single();
        values.add(size);
        values.add((long) page * size);
        List<CaseFile> cases = jdbc.sql(PAGE.formatted(where))
                .params(values)
                .query(CaseRow::read)
                .list();
        return new Found(cases, total);
    }

    /** The newest case of this kind on a subscription, open or closed, if any. */
    public Optional<CaseFile> newestOn(CaseKind kind, String subscriptionId) {
        return jdbc
                .sql("select * from case_file where kind = ? and subscription_id = ? order by opened_at desc")
                .params(kind.processId(), subscriptionId)
                .query(CaseRow::read)
                .list()
                .stream()
                .findFirst();
    }

    /** All cases about this account that are open. */
    public List<CaseFile> openOf(String brand, String accountId) {
        return jdbc.sql("select * from case_file where account_id = ? and brand = ? and outcome is null"
                        + " order by opened_at")
                .params(accountId, brand)
                .query(CaseRow::read)
                .list();
    }

    /** From the table on; the values that it asks for are added to the list. */
    static String where(Query query, List<Object> values) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        add(conditions, values, "kind = ?", query.kind());
        add(conditions, values, "brand = ?", query.brand());
        add(conditions, values, "email_key = ?", CaseRow.emailKey(query.email()));
        add(conditions, values, "subscription_id = ?", query.subscriptionId());
        if (query.state() == CaseState.NEEDS_OPERATOR) {
            conditions.add("needs_operator");
        } else if (query.state() != null) {
            conditions.add("(not needs_operator or outcome is not null)");
            conditions.add("state in (%s)".formatted(String.join(", ", stored(query.state(), values))));
        }
        return " from case_file where " + String.join(" and ", conditions);
    }

    /** A placeholder for each stored state that is shown as this one. */
    private static List<String> stored(CaseState shown, List<Object> values) {
        return Arrays.stream(CaseState.values())
                .filter(state -> state.ofContract() == shown)
                .map(state -> {
                    values.add(state.name());
                    return "?";
                })
                .toList();
    }

    private static void add(List<String> conditions, List<Object> values, String condition, String value) {
        if (value != null && !value.isBlank()) {
            conditions.add(condition);
            values.add(value);
        }
    }
}
