package io.sortie.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The demo's mailbox: JSON for programs, in order of arrival; a page for people, newest on top. */
@Controller
@Profile("demo")
@RequestMapping("/demo/mailbox")
class DemoMailboxController {

    private static final String CSP = "Content-Security-Policy";
    private static final String SHOW_BUT_RUN_NOTHING =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-popups"
                    + " allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";

    private final DemoMails mails;

    DemoMailboxController(DemoMails mails) {
        this.mails = mails;
    }

    @GetMapping
    Object mailbox(
            @RequestParam(required = false) String to,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE) String accept) {
        List<DemoMail> found = mails.to(to);
        return accept.contains(MediaType.TEXT_HTML_VALUE)
                ? page(found, to, Optional.empty())
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(found);
    }

    @GetMapping("/{id:\\d+}")
    ModelAndView mail(@PathVariable long id, @RequestParam(required = false) String to) {
        return page(mails.to(to), to, Optional.of(get(id)));
    }

    /** The mail's HTML in a page of its own, for a frame in which nothing runs. */
    @GetMapping("/{id:\\d+}/html")
    ResponseEntity<String> html(@PathVariable long id) {
        String html = Optional.ofNullable(get(id).html()).orElse("");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .header(CSP, SHOW_BUT_RUN_NOTHING)
                .header("X-Frame-Options", "SAMEORIGIN")
                .body(html.replaceFirst("<head>", "<head><base target=\"_top\">"));
    }

    @GetMapping("/{id:\\d+}/attachments/{number:\\d+}")
    ResponseEntity<byte[]> attachment(@PathVariable long id, @PathVariable int number) {
        DemoMail mail = get(id);
        if (number >= mail.files().size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        DemoMail.Attachment attachment = mail.attachments().get(number);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.contentType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(attachment.name(), java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(mail.files().get(number));
    }

    @GetMapping(path = "/mailbox.css", produces = "text/css")
    ResponseEntity<ClassPathResource> style() {
        return ResponseEntity.ok(new ClassPathResource("demo/mailbox.css"));
    }

    private DemoMail get(long id) {
        return mails.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ModelAndView page(List<DemoMail> found, String to, Optional<DemoMail> selected) {
        List<DemoMail> newestFirst = new ArrayList<>(found);
        Collections.reverse(newestFirst);
        ModelAndView page = new ModelAndView("demo/mailbox");
        page.addObject("mails", newestFirst);
        page.addObject("to", to);
        page.addObject("chosen", selected.isPresent());
        page.addObject("mail", selected.orElse(newestFirst.isEmpty() ? null : newestFirst.get(0)));
        return page;
    }
}
