package io.sortie.cases;

import io.sortie.personaldata.DataCategory;
import io.sortie.personaldata.Person;
import io.sortie.personaldata.PersonalRecords;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Proofs and receipts with the customer's name on them [LAW-21]; a certificate of erasure names nobody and stays. */
@Component
class DocumentRecords implements PersonalRecords {

    private final JdbcClient jdbc;

    DocumentRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DataCategory category() {
        return DataCategory.DOCUMENTS;
    }

    @Override
    public List<String> columns() {
        return List.of("document.file_name", "document.content", "document.plain_text", "document.sha256");
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int erase(Person person) {
        return jdbc.sql("delete from document where reference in (:cases) and kind <> :kind")
                .param("cases", person.references())
                .param("kind", Document.CERTIFICATE)
                .update();
    }
}
