package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A policy is a table: whoever changes a row in the Modeler and deploys it changes the next case, and no Java. */
class RefundPolicyTest extends CancellationJourney {

    private static final String ELIGIBILITY = "refund/refund-eligibility";
    private static final String TERMS = "refund/refund-terms";
    private static final String LEVEL = "refund-approval/refund-approval-level";

    @AfterEach
    void asShipped() throws IOException {
        deploy(ELIGIBILITY, UnaryOperator.identity());
        deploy(LEVEL, UnaryOperator.identity());
        deploy(TERMS, UnaryOperator.identity());
    }

    @Test
    @DisplayName("SMA-19 a brand's own terms are one more row: no other row has to be changed for it")
    void ownTerms() throws IOException {
        deploy(TERMS, table -> {
            int start = table.indexOf("<rule id=\"rule_refund_terms_smarters\"");
            String row = table.substring(start, table.indexOf("</rule>", start) + "</rule>".length());
            String added = row.replace("_smarters", "_splashtop")
                    .replace("\"smarters-pro\"", "\"splashtop\"")
                    .replace("\"P2D\"", "\"P5D\"");
            return table.replace(row, row + added);
        });
        Refunding refund = Refunding.asked(
                customerOf("splashtop")
                        .who("type", "BUSINESS")
                        .price("249.95", "EUR")
                        .buys(),
                "OTHER",
                Map.of());
        assertThat(refund.task()).isEqualTo("userTask_judgeRequest");
        assertThat(Duration.between(refund.of().instant("openedAt"), refund.of().instant("dueAt")))
                .isBetween(
                        Duration.ofDays(5).minusMinutes(1), Duration.ofDays(5).plusMinutes(1));
        assertThat(ask("semrush").outcome()).as("the others keep theirs").isEqualTo("DECLINED");
    }

    @Test
    @DisplayName(
            "SEM-19 a longer window is a changed number: the next request follows it, the earlier one keeps its answer")
    void longerWindow() throws IOException {
        Refunding before = ask("semrush");
        assertThat(before.outcome()).isEqualTo("DECLINED");
        deploy(ELIGIBILITY, table -> table.replace("<text>&lt;= 7</text>", "<text>&lt;= 21</text>")
                .replace("<text>&gt; 7</text>", "<text>&gt; 21</text>"));
        assertThat(ask("semrush").state()).isEqualTo("AWAITING_APPROVAL");
        assertThat(before.outcome()).isEqualTo("DECLINED");
    }

    @Test
    @DisplayName("SMA-19 another brand's policy is a row: Splashtop joins Semrush's window")
    void anotherBrand() throws IOException {
        assertThat(ask("splashtop").state()).isEqualTo("AWAITING_AGENT");
        deploy(ELIGIBILITY, table -> table.replace(
                        "<text>\"semrush\"</text>", "<text>\"semrush\", \"splashtop\"</text>")
                .replace("<text>&lt;= 7</text>", "<text>&lt;= 21</text>"));
        assertThat(ask("splashtop").state()).isEqualTo("AWAITING_APPROVAL");
    }

    @Test
    @DisplayName("SMA-16 a moved limit: what one person of finance approved goes to customer service")
    void movedLimit() throws IOException {
        deploy(ELIGIBILITY, table -> table.replace("<text>&lt;= 7</text>", "<text>&lt;= 21</text>"));
        Refunding before = ask("semrush");
        assertThat(candidate(before)).isEqualTo("finance");
        deploy(LEVEL, table -> table.replace("<text>&lt;= 50</text>", "<text>&lt;= 300</text>")
                .replace("<text>]50..500]</text>", "<text>]300..500]</text>"));
        assertThat(candidate(ask("semrush"))).isEqualTo("support");
        assertThat(candidate(before)).isEqualTo("finance");
    }

    /** A business customer's request ten days after the purchase. */
    private Refunding ask(String brand) {
        return Refunding.asked(
                customerOf(brand).who("type", "BUSINESS").price("249.95", "EUR").buys(), "CHANGED_MIND", Map.of());
    }

    private String candidate(Refunding refund) {
        return get("/engine-rest/task/" + refund.of().task().path("id").asText() + "/identity-links", "admin")
                .body()
                .findValuesAsText("groupId")
                .get(0);
    }

    private void deploy(String table, UnaryOperator<String> change) throws IOException {
        String name = table.replaceAll(".*/", "") + ".dmn";
        String content = change.apply(Files.readString(Path.of("processes", table + ".dmn")));
        String body = "--B\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\npolicy\r\n"
                + "--B\r\nContent-Disposition: form-data; name=\"data\"; filename=\"" + name + "\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n" + content + "\r\n--B--\r\n";
        Answer deployed = post(
                "/engine-rest/deployment/create", body, "analyst", "Content-Type", "multipart/form-data; boundary=B");
        assertThat(deployed.status()).as(deployed.text()).isEqualTo(200);
    }
}
