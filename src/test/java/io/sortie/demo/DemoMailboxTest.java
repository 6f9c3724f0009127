package io.sortie.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(
        classes = DemoMailboxTest.Slice.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:demo-mailbox;DB_CLOSE_DELAY=-1",
            "logging.level.com.icegreen=off",
            "spring.flyway.locations=classpath:db/demo"
        })
@AutoConfigureMockMvc(addFilters = false)
@ActiveProfiles("demo")
class DemoMailboxTest {

    private static final String HTML = "<html><head><title>t</title></head><body><script>alert(1)</script>"
            + "<a href=\"https://sortie.example/confirm/abc?a=1&amp;b=2\">Confirm</a></body></html>";
    // Held for the whole test, so that the server has to find another port.
    private static final ServerSocket TAKEN = taken();

    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        ThymeleafAutoConfiguration.class,
        WebMvcAutoConfiguration.class
    })
    @Import({
        DemoMails.class,
        DemoMailFaults.class,
        DemoMailServer.class,
        DemoMailSender.class,
        DemoMailboxController.class
    })
    static class Slice {

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-22T09:15:30Z"), ZoneOffset.UTC);
        }
    }

    @Autowired
    JavaMailSenderImpl sender;

    @Autowired
    DemoMailServer server;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc http;

    @DynamicPropertySource
    static void port(DynamicPropertyRegistry registry) {
        registry.add("sortie.demo.smtp-port", TAKEN::getLocalPort);
    }

    @BeforeEach
    void empty() {
        jdbc.sql("delete from demo_mail").update();
    }

    @Test
    void mailsAreListedInOrderOfArrivalWithLinksAndAttachments() throws Exception {
        send("a@customer.example", "Première étape");
        send("b@customer.example", "Second");
        http.perform(get("/demo/mailbox").accept(MediaType.ALL))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_JSON))
                .andExpect(jsonPath("$.length()").value(2))
                .andExpect(jsonPath("$[0].subject").value("Première étape"))
                .andExpect(jsonPath("$[0].to").value("a@customer.example"))
                .andExpect(jsonPath("$[0].from").value("Sémrush <no-reply@semrush.example>"))
                .andExpect(jsonPath("$[0].at").value("2026-11-22T09:15:30Z"))
                .andExpect(jsonPath("$[0].text").value(containsString("Bonjour Zoë")))
                .andExpect(jsonPath("$[0].html").value(HTML))
                .andExpect(jsonPath("$[0].links[0]").value("https://sortie.example/confirm/abc?a=1&b=2"))
                .andExpect(jsonPath("$[0].links.length()").value(1))
                .andExpect(jsonPath("$[0].attachments[0].name").value("preuve-é.pdf"))
                .andExpect(jsonPath("$[0].attachments[0].contentType").value("application/pdf"))
                .andExpect(jsonPath("$[0].attachments[0].size").value(4))
                .andExpect(jsonPath("$[0].messageId").value("<1@sortie.example>"));
        http.perform(get("/demo/mailbox").param("to", "B@customer.example"))
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].subject").value("Second"));
    }

    @Test
    void anAttachmentCanBeDownloaded() throws Exception {
        send("a@customer.example", "One");
        long id = id();
        http.perform(get("/demo/mailbox/" + id + "/attachments/0"))
                .andExpect(status().isOk())
                .andExpect(content().bytes(new byte[] {1, 2, 3, 4}))
                .andExpect(header().string("Content-Disposition", containsString("attachment")));
        http.perform(get("/demo/mailbox/" + id + "/attachments/1")).andExpect(status().isNotFound());
        http.perform(get("/demo/mailbox/0")).andExpect(status().isNotFound());
    }

    @Test
    void thePageShowsTheNewestOnTopAndRunsNothingOfAMail() throws Exception {
        send("a@customer.example", "One");
        send("a@customer.example", "<b>Two</b>");
        String page = http.perform(get("/demo/mailbox").accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<b>Two"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page.indexOf("&lt;b&gt;Two"))
                .isLessThan(page.indexOf(">One<"))
                .isPositive();
        assertThat(page).contains("sandbox=\"allow-popups").doesNotContain("<script");
        http.perform(get("/demo/mailbox/" + id() + "/html"))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
                .andExpect(content().string(containsString("<base target=\"_top\">")));
    }

    @Test
    @DisplayName("R13 a mail that could not be kept is not acknowledged")
    void notKept() {
        jdbc.sql("alter table demo_mail rename to gone").update();
        try {
            assertThatThrownBy(() -> send("a@customer.example", "One")).isInstanceOf(MailException.class);
        } finally {
            jdbc.sql("alter table gone rename to demo_mail").update();
        }
    }

    @Test
    void aTakenPortIsNoReasonNotToStart() {
        assertThat(server.port()).isNotEqualTo(TAKEN.getLocalPort()).isPositive();
    }

    private void send(String to, String subject) throws Exception {
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, true, "UTF-8");
        helper.setFrom("no-reply@semrush.example", "Sémrush");
        helper.setTo(to);
        helper.setSubject(subject);
        helper.setText("Bonjour Zoë,\n\nhttps://sortie.example/confirm/abc?a=1&b=2\n", HTML);
        helper.addAttachment("preuve-é.pdf", new ByteArrayResource(new byte[] {1, 2, 3, 4}), "application/pdf");
        message.setHeader("Message-ID", "<1@sortie.example>");
        sender.send(message);
    }

    private long id() {
        return jdbc.sql("select max(id) from demo_mail").query(Long.class).single();
    }

    private static ServerSocket taken() {
        try {
            return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
