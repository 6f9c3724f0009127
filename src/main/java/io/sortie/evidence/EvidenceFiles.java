package io.sortie.evidence;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseReference;
import io.sortie.database.SqlTime;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All evidence. Contents are written and read in pieces, so that memory never holds more than one of each file. */
@Repository
class EvidenceFiles {

    private static final int PIECE = 1 << 18;

    private final JdbcClient jdbc;

    EvidenceFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of adding. */
    List<Evidence> of(CaseReference reference) {
        return jdbc.sql("select * from evidence where reference = ? order by place")
                .param(reference.value())
                .query((row, i) -> evidence(row))
                .list();
    }

    Optional<Evidence> find(CaseReference reference, String id) {
        return jdbc.sql("select * from evidence where reference = ? and id = ?")
                .params(reference.value(), id)
                .query((row, i) -> evidence(row))
                .optional();
    }

    /** Each piece is read when its turn comes. */
    InputStream content(Evidence evidence) {
        int pieces = (int) ((evidence.size() + PIECE - 1) / PIECE);
        Stream<InputStream> inOrder = IntStream.range(0, pieces).mapToObj(place -> piece(evidence.id(), place));
        var iterator = inOrder.iterator();
        return new SequenceInputStream(new java.util.Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return iterator.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return iterator.next();
            }
        });
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(Evidence evidence, int place, InputStream content) {
        jdbc.sql(
                        """
                insert into evidence (id, reference, place, file_name, content_type, size, sha256, added_role,
                  added_name, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        evidence.id(),
                        evidence.reference().value(),
                        place,
                        evidence.fileName(),
                        evidence.type().contentType(),
                        evidence.size(),
                        evidence.sha256(),
                        evidence.by().role(),
                        evidence.by().name(),
                        SqlTime.of(evidence.at()))
                .update();
        try (content) {
            byte[] piece = content.readNBytes(PIECE);
            for (int i = 0; piece.length > 0; i++, piece = content.readNBytes(PIECE)) {
                jdbc.sql("insert into evidence_piece (evidence_id, place, content) values (?, ?, ?)")
                        .params(evidence.id(), i, piece)
                        .update();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream piece(String id, int place) {
        return new ByteArrayInputStream(
                jdbc.sql("select content from evidence_piece where evidence_id = ? and place = ?")
                        .params(id, place)
                        .query((row, i) -> row.getBytes("content"))
                        .single());
    }

    private static Evidence evidence(ResultSet row) throws SQLException {
        return new Evidence(
                row.getString("id"),
                new CaseReference(row.getString("reference")),
                row.getString("file_name"),
                EvidenceType.of(row.getString("content_type")).orElseThrow(),
                row.getLong("size"),
                row.getString("sha256"),
                new Actor(row.getString("added_role"), row.getString("added_name")),
                SqlTime.read(row, "at"));
    }
}
