package io.sortie.effects;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sortie.personaldata.DataCategory;
import io.sortie.personaldata.Person;
import io.sortie.personaldata.PersonalRecords;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What other systems answered to orders [LAW-21]: numbers, amounts and times stay, because nothing may be done twice; why
 * a bank refused something is said in words of its own, and they go.
 */
@Component
class EffectRecords implements PersonalRecords {

    private static final String IN_THEIR_WORDS = "failure";

    private record Answer(String id, String result) {}

    private final JdbcClient jdbc;
    private final ResultJson json;

    EffectRecords(JdbcClient jdbc, ResultJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public DataCategory category() {
        return DataCategory.CASES;
    }

    @Override
    public List<String> columns() {
        return List.of("effect.result");
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int erase(Person person) {
        List<Answer> answers = jdbc.sql(
                        "select id, result from effect where reference in (:cases) and result is not null")
                .param("cases", person.references())
                .query((row, i) -> new Answer(row.getString("id"), row.getString("result")))
                .list();
        answers.forEach(this::erase);
        return answers.size();
    }

    private void erase(Answer answer) {
        JsonNode result = json.read(answer.result(), JsonNode.class);
        if (result instanceof ObjectNode fields && fields.hasNonNull(IN_THEIR_WORDS)) {
            fields.putNull(IN_THEIR_WORDS);
            jdbc.sql("update effect set result = ? where id = ?")
                    .params(json.write(fields), answer.id())
                    .update();
        }
    }
}
