package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files added to a case over REST: what is kept, as what, and how it is given out again. */
class EvidenceTest extends CancellationJourney {

    private static final int MEGABYTES_10 = 10 << 20;

    private Cancelling leaving;

    @BeforeEach
    void openCase() {
        leaving = customerOf("semrush").buys().cancels();
    }

    static List<Arguments> everyType() {
        return List.of(
                Arguments.of("screenshot.png", "image/png", SampleFiles.png()),
                Arguments.of("photo.JPG", "image/jpeg", SampleFiles.jpeg()),
                Arguments.of("receipt.pdf", "application/pdf", SampleFiles.pdf()),
                Arguments.of("mail.eml", "message/rfc822", SampleFiles.eml()),
                Arguments.of("note.txt", "text/plain", "Ça ne marche pas.\n".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("utf16.txt", "text/plain", "\uFEFFécran".getBytes(StandardCharsets.UTF_16LE)),
                Arguments.of("old.txt", "text/plain", "Déjà payé".getBytes(StandardCharsets.ISO_8859_1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyType")
    @DisplayName("SMA-04 GUI-06 each type is found from the content, kept byte for byte, and downloaded, never shown")
    void everyType(String name, String type, byte[] content) {
        Answer added = send(name, content);
        assertThat(added.status()).as(added.text()).isEqualTo(200);
        JsonNode file = added.body().path("evidence").get(0);
        assertThat(file.path("fileName").asText()).isEqualTo(name);
        assertThat(file.path("contentType").asText()).isEqualTo(type);
        assertThat(file.path("size").asInt()).isEqualTo(content.length);
        assertThat(file.path("by").asText()).isEqualTo("system");
        assertThat(file.path("at").asText()).endsWith("Z");
        Answer download = download(file);
        assertThat(download.raw().body()).isEqualTo(content);
        assertThat(download.header("Content-Type")).isEqualTo(type);
        assertThat(download.header("Content-Disposition"))
                .startsWith("attachment;")
                .contains(name);
        assertThat(download.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(download.header("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
    }

    @Test
    @DisplayName("SMA-04 GUI-06 a web page is kept as text and given out as text, under a name that opens no browser")
    void pageAsText() {
        JsonNode file = added(send("help.html", "<html><script>alert(1)</script></html>".getBytes()));
        assertThat(file.path("fileName").asText()).isEqualTo("help.html.txt");
        assertThat(download(file).header("Content-Type")).isEqualTo("text/plain");
        assertThat(download(file).header("Content-Disposition")).startsWith("attachment;");
        JsonNode drawing = added(send("a.svg", "<?xml version=\"1.0\"?><svg onload='x()'/>".getBytes()));
        assertThat(drawing.path("contentType").asText()).isEqualTo("text/plain");
        assertThat(added(send("invoice.exe", SampleFiles.png()))
                        .path("fileName")
                        .asText())
                .isEqualTo("invoice.exe.png");
    }

    static List<Arguments> notTaken() {
        byte[] zip = {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0};
        return List.of(
                Arguments.of("a program called a picture", "holiday.png", SampleFiles.exe(), "holiday.png is not"),
                Arguments.of("an archive", "all.zip", zip, "all.zip is not"),
                Arguments.of("another picture format", "a.gif", "GIF89a\1\0\1\0".getBytes(), "a.gif is not"),
                Arguments.of("a text with bytes of none", "a.txt", "text\0\1\2".getBytes(), "a.txt is not"),
                Arguments.of("nothing in it", "empty.txt", new byte[0], "empty.txt is empty"),
                Arguments.of("a name of nothing", "..", SampleFiles.png(), "no name that can be shown"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notTaken")
    @DisplayName("SMA-04 GUI-06 what is not taken is refused with the sentence that says why, and nothing is kept")
    void notTaken(String what, String name, byte[] content, String why) {
        Answer refused = FileForm.to(path())
                .with("fine.png", SampleFiles.png())
                .with(name, content)
                .as("system");
        ApiJourney.assertProblem(refused, 422, "invalid-request");
        assertThat(refused.body().path("errors").get(0).path("field").asText()).isEqualTo("file");
        assertThat(refused.body().path("errors").get(0).path("message").asText())
                .contains(why);
        assertThat(evidence()).isEmpty();
        assertThat(leaving.timeline()).noneMatch(line -> line.contains("Files added"));
    }

    @Test
    @DisplayName("SMA-04 ten megabytes are taken, one byte more is 413, whoever sends it reads why")
    void size() {
        assertThat(send("full.png", SampleFiles.png(MEGABYTES_10)).status()).isEqualTo(200);
        assertThat(download(evidence().get(0)).raw().body()).hasSize(MEGABYTES_10);
        Answer refused = FileForm.to(path())
                .with("fine.png", SampleFiles.other(SampleFiles.png()))
                .with("over.png", SampleFiles.png(MEGABYTES_10 + 1))
                .as("system", "Accept-Language", "fr");
        ApiJourney.assertProblem(refused, 413, "too-large");
        assertThat(refused.text()).contains("dépasse 10\u00a0Mo");
        assertThat(evidence()).hasSize(1);
    }

    @Test
    @DisplayName("SMA-04 ten files are taken, also at once, the eleventh is not, and the same one twice is one")
    void number() {
        FileForm ten = FileForm.to(path());
        for (int i = 0; i < 10; i++) {
            ten.with("same name.png", SampleFiles.other(SampleFiles.png()));
        }
        assertThat(ten.as("system").body().path("evidence")).hasSize(10);
        Answer eleventh = send("11.png", SampleFiles.png());
        ApiJourney.assertProblem(eleventh, 422, "invalid-request");
        assertThat(eleventh.text()).contains("10 files at most");
        byte[] known = download(evidence().get(4)).raw().body();
        assertThat(FileForm.to(path())
                        .with("again.png", known)
                        .with("twice.png", known)
                        .as("system")
                        .status())
                .isEqualTo(200);
        assertThat(evidence())
                .hasSize(10)
                .extracting(file -> file.path("fileName").asText())
                .containsOnly("same name.png");
        assertThat(leaving.timeline().stream().filter(line -> line.startsWith("Files added")))
                .hasSize(1);
    }

    @Test
    @DisplayName("SMA-04 eleven at once are refused as a whole, and so is none")
    void numberAtOnce() {
        FileForm eleven = FileForm.to(path());
        for (int i = 0; i < 11; i++) {
            eleven.with(i + ".png", SampleFiles.other(SampleFiles.png()));
        }
        ApiJourney.assertProblem(eleven.as("system"), 422, "invalid-request");
        ApiJourney.assertProblem(FileForm.to(path()).with("", "").as("system"), 422, "invalid-request");
        ApiJourney.assertProblem(post(path(), Map.of("file", "x"), "system"), 415, "http-415");
        assertThat(evidence()).isEmpty();
    }

    static List<Arguments> names() {
        return List.of(
                Arguments.of("filename=\"../../etc/passwd\"", "passwd.png"),
                Arguments.of("filename=\"C:\\\\Users\\\\anna\\\\shot.png\"", "shot.png"),
                Arguments.of("filename*=UTF-8''shot%0D%0ASet-Cookie%3A%20a%3Db.png", "shotSet-Cookie_ a=b.png"),
                Arguments.of("filename=\"invoice\u202Egnp.exe\"", "invoicegnp.exe.png"),
                Arguments.of("filename=\"<img src=x>.png\"", "_img src=x_.png"),
                Arguments.of("filename=\".htaccess\"", "htaccess.png"),
                Arguments.of("filename=\"לקוח א.png\"", "לקוח א.png"),
                Arguments.of("filename=\"" + "長".repeat(250) + ".png\"", "長".repeat(116) + ".png"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("names")
    @DisplayName(
            "S18 paths, line breaks and marks that turn the direction are taken out of names, in the answer's headers too")
    void names(String disposition, String kept) {
        Answer added = FileForm.to(path())
                .part("name=\"file\"; " + disposition, SampleFiles.png())
                .as("system");
        assertThat(added(added).path("fileName").asText()).isEqualTo(kept);
        Answer download = download(evidence().get(0));
        assertThat(download.header("Set-Cookie")).isNull();
        assertThat(download.header("Content-Disposition"))
                .startsWith("attachment;")
                .matches("[\\x20-\\x7e]+");
    }

    @Test
    @DisplayName("SMA-04 nothing is added to a closed case, 409; what was added stays there for agents")
    void closed() {
        added(send("shot.png", SampleFiles.png()));
        assertThat(leaving.undo().status()).isEqualTo(200);
        assertThat(leaving.outcome()).isEqualTo("UNDONE");
        ApiJourney.assertProblem(send("late.png", SampleFiles.other(SampleFiles.png())), 409, "case-state");
        assertThat(evidence()).hasSize(1);
        assertThat(download(evidence().get(0)).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("GUI-06 S4 only who may read a case gets its files, and only through their own case")
    void rights() {
        String file = path() + "/"
                + added(send("shot.png", SampleFiles.png())).path("id").asText();
        assertThat(get(file, null).status()).isEqualTo(401);
        assertThat(get(file, "analyst").status()).isEqualTo(403);
        assertThat(get(file, "finance").status()).isEqualTo(200);
        assertThat(FileForm.to(path()).with("a.png", SampleFiles.png()).as(null).status())
                .isEqualTo(401);
        String other = customerOf("semrush").buys().cancels().reference();
        assertThat(get(file.replace(leaving.reference(), other), "system").status())
                .isEqualTo(404);
        ApiJourney.assertProblem(
                FileForm.to("/api/v1/cases/CAN-AAAA-AAAA/evidence")
                        .with("a.png", SampleFiles.png())
                        .as("agent"),
                404,
                "unknown-case");
    }

    @Test
    @DisplayName(
            "GUI-06 GUI-09 lists hold no files; the export names them, without the bytes; the timeline says who added what")
    void where() {
        assertThat(FileForm.to(path())
                        .with("shot.png", SampleFiles.png())
                        .with("note.txt", "It stops at 3 pm.")
                        .as("technician")
                        .status())
                .isEqualTo(200);
        String one = "?subscriptionId=" + leaving.customer().subscription();
        JsonNode listed = get("/api/v1/cases" + one, "system").body();
        assertThat(listed.findValue("evidence").isNull()).isTrue();
        Answer export = get(path().replace("/evidence", "/export"), "agent");
        assertThat(export.body().path("evidence")).hasSize(2);
        assertThat(export.body().path("evidence").get(1).path("fileName").asText())
                .isEqualTo("note.txt");
        assertThat(export.body().path("evidence").get(1).path("sha256").asText())
                .hasSize(64);
        assertThat(export.text()).doesNotContain("It stops at");
        JsonNode last = Customer.all(leaving.file().path("timeline")).stream()
                .reduce((a, b) -> b)
                .orElseThrow();
        assertThat(last.path("text").asText()).isEqualTo("Files added: shot.png, note.txt");
        assertThat(last.path("actor").asText()).isEqualTo("technician");
        assertThat(last.path("channel").asText()).isEqualTo("API");
    }

    @Test
    @DisplayName("SMA-04 the same file many times at once is one; different ones at once never become more than ten")
    void atOnce() throws Exception {
        byte[] same = SampleFiles.png();
        assertThat(ApiJourney.atOnce(8, () -> send("same.png", same)))
                .extracting(Answer::status)
                .containsOnly(200);
        assertThat(evidence()).hasSize(1);
        List<Answer> answers = ApiJourney.atOnce(14, () -> send("other.png", SampleFiles.other(same)));
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(9);
        assertThat(answers.stream().filter(answer -> answer.status() == 422)).hasSize(5);
        assertThat(evidence()).hasSize(10);
    }

    private Answer send(String name, byte[] content) {
        return FileForm.to(path()).with(name, content).as("system");
    }

    private JsonNode added(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode files = answer.body().path("evidence");
        return files.get(files.size() - 1);
    }

    private List<JsonNode> evidence() {
        return Customer.all(leaving.file().path("evidence"));
    }

    private Answer download(JsonNode file) {
        return get(path() + "/" + file.path("id").asText(), "agent");
    }

    private String path() {
        return "/api/v1/cases/" + leaving.reference() + "/evidence";
    }
}
