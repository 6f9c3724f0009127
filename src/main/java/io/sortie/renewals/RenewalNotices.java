package io.sortie.renewals;

import static java.util.stream.Collectors.groupingBy;

import io.sortie.database.SqlTime;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** START READING HERE: all letters about renewals. The table takes each subscription, kind and day once. */
@Repository
public class RenewalNotices {

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    RenewalNotices(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if another node was faster: then nothing of ours is sent */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addAll(List<Notice> notices) {
        batches.batchUpdate(
                NoticeRow.INSERT,
                notices.stream()
                        .map(notice -> NoticeRow.values(notice).toArray())
                        .toList());
    }

    /** It is kept that it did not leave, or arrive, in time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void missed(String id, Instant now) {
        jdbc.sql("update renewal_notice set state = 'MISSED', missed_at = ? where id = ? and state <> 'MISSED'")
                .params(SqlTime.of(now), id)
                .update();
    }

    /** Newest first. */
    public List<Notice> of(String subscriptionId) {
        return jdbc.sql("select * from renewal_notice where subscription_id = ? order by created_at desc, id")
                .param(subscriptionId)
                .query(NoticeRow::read)
                .list();
    }

    /** Those of each of these subscriptions that has any. */
    public Map<String, List<Notice>> ofAll(Collection<String> subscriptionIds) {
        return jdbc
                .sql("select * from renewal_notice where subscription_id in (:ids)")
                .param("ids", subscriptionIds.isEmpty() ? List.of("") : subscriptionIds)
                .query(NoticeRow::read)
                .list()
                .stream()
                .collect(groupingBy(Notice::subscriptionId));
    }

    /** Of all subscriptions of an account, newest first. */
    public List<Notice> ofAccount(String accountId) {
        return jdbc.sql("select * from renewal_notice where account_id = ? order by created_at desc, id")
                .param(accountId)
                .query(NoticeRow::read)
                .list();
    }

    /** One that was missed stays missed; that it left after all is kept too. */
    void sent(String id, Instant at) {
        jdbc.sql("update renewal_notice set sent_at = ?, state = case when state = 'PUT' then 'SENT' else state end"
                        + " where id = ?")
                .params(SqlTime.of(at), id)
                .update();
    }

    void failed(String id, String failure, Instant at) {
        jdbc.sql("update renewal_notice set failure = ?, failed_at = ?,"
                        + " state = case when state = 'MISSED' then state else 'FAILED' end"
                        + " where id = ? and failed_at is null")
                .params(failure, SqlTime.of(at), id)
                .update();
    }
}
