package io.sortie.cases;

import io.sortie.database.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The documents of all cases. */
@Repository
public class Documents {

    private final JdbcClient jdbc;

    Documents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Document> find(String id) {
        return jdbc.sql("select * from document where id = ?")
                .param(id)
                .query((row, i) -> document(row))
                .optional();
    }

    /** @throws NoSuchElementException if there is no such document */
    public Document get(String id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("no such document"));
    }

    /** This document, if it belongs to this case. */
    public Optional<Document> find(CaseReference reference, String id) {
        return find(id).filter(document -> document.reference().equals(reference));
    }

    /** All documents of a case, oldest first. */
    public List<Document> of(CaseReference reference) {
        return jdbc.sql("select * from document where reference = ? order by created_at, id")
                .param(reference.value())
                .query((row, i) -> document(row))
                .list();
    }

    /** The documents of this kind of a case, oldest first. */
    public List<Document> of(CaseReference reference, String kind) {
        return jdbc.sql("select * from document where reference = ? and kind = ? order by created_at, id")
                .params(reference.value(), kind)
                .query((row, i) -> document(row))
                .list();
    }

    /** Those that carry this hash, oldest first: none where one letter was altered. */
    public List<Document> withHash(String sha256) {
        return jdbc.sql("select * from document where sha256 = ? order by created_at, id")
                .param(sha256)
                .query((row, i) -> document(row))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Document document) {
        jdbc.sql(
                        """
                insert into document (id, reference, kind, file_name, content_type, content, plain_text, sha256,
                  created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        document.id(),
                        document.reference().value(),
                        document.kind(),
                        document.fileName(),
                        document.contentType(),
                        document.content(),
                        document.plainText(),
                        document.sha256(),
                        SqlTime.of(document.createdAt()))
                .update();
    }

    private static Document document(ResultSet row) throws SQLException {
        return new Document(
                row.getString("id"),
                new CaseReference(row.getString("reference")),
                row.getString("kind"),
                row.getString("file_name"),
                row.getString("content_type"),
                row.getBytes("content"),
                row.getString("plain_text"),
                row.getString("sha256"),
                SqlTime.read(row, "created_at"));
    }
}
