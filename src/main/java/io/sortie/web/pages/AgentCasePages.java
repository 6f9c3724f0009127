package io.sortie.web.pages;

import io.sortie.brands.Brands;
import io.sortie.cancellation.Agreement;
import io.sortie.cancellation.Agreements;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseContacts;
import io.sortie.cases.CaseErasure;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Channel;
import io.sortie.cases.Documents;
import io.sortie.cases.Timeline;
import io.sortie.chargewatch.ChargeWatches;
import io.sortie.evidence.EvidenceService;
import io.sortie.notification.SentMails;
import io.sortie.wording.Languages;
import java.security.Principal;
import java.time.Clock;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** All that is known of a case, for signed-in staff; and the place to record a contact [GUI-03, GUI-07, GUI-09, GUI-10]. */
@Controller
@RequestMapping("/agent/cases/{reference}")
class AgentCasePages {

    private final Cases cases;
    private final Brands brands;
    private final Timeline timeline;
    private final Documents documents;
    private final SentMails mails;
    private final CaseContacts contacts;
    private final Refusals refusals;
    private final Agreements agreements;
    private final ChargeWatches watches;
    private final EvidenceService evidence;
    private final RefundStandings refunds;
    private final DeletionStandings deletions;
    private final CaseErasure erasure;
    private final Clock clock;

    AgentCasePages(
            Cases cases,
            Brands brands,
            Timeline timeline,
            Documents documents,
            SentMails mails,
            CaseContacts contacts,
            Refusals refusals,
            Agreements agreements,
            ChargeWatches watches,
            EvidenceService evidence,
            RefundStandings refunds,
            DeletionStandings deletions,
            CaseErasure erasure,
            Clock clock) {
        this.cases = cases;
        this.brands = brands;
        this.timeline = timeline;
        this.documents = documents;
        this.mails = mails;
        this.contacts = contacts;
        this.refusals = refusals;
        this.agreements = agreements;
        this.watches = watches;
        this.evidence = evidence;
        this.refunds = refunds;
        this.deletions = deletions;
        this.erasure = erasure;
        this.clock = clock;
    }

    @ModelAttribute("agent")
    String agent(Principal agent) {
        return agent == null ? "" : agent.getName();
    }

    @GetMapping
    ModelAndView show(@PathVariable String reference, @ModelAttribute(name = "words", binding = false) Words words) {
        return page(of(reference), ContactForm.EMPTY, words);
    }

    @PostMapping("/contacts")
    ModelAndView record(
            @PathVariable String reference,
            @ModelAttribute("contact") ContactForm contact,
            @ModelAttribute(name = "words", binding = false) Words words,
            @ModelAttribute(name = "agent", binding = false) String agent) {
        CaseFile file = of(reference);
        return refusals.unless(
                contact, words, () -> record(file, contact, agent), refusal -> refused(file, contact, refusal, words));
    }

    private ModelAndView record(CaseFile file, ContactForm contact, String agent) {
        contacts.record(file.reference(), Actor.agent(agent), Channel.valueOf(contact.channel()), contact.note());
        return SeeOther.at("/agent/cases/" + file.reference());
    }

    @GetMapping("/documents/{id}")
    ResponseEntity<byte[]> document(@PathVariable String reference, @PathVariable String id) {
        return documents.find(of(reference).reference(), id).map(Downloads::of).orElseThrow(PageNotFound::new);
    }

    private ModelAndView refused(CaseFile file, ContactForm contact, Refusal refusal, Words words) {
        ModelAndView page = page(file, contact, words).addObject("refusal", refusal);
        page.setStatus(HttpStatusCode.valueOf(refusal.status()));
        return page;
    }

    private ModelAndView page(CaseFile file, ContactForm contact, Words words) {
        Agreement agreement = agreements.of(file.reference()).orElse(null);
        return new ModelAndView("pages/agent-case")
                .addObject("agreement", agreement)
                .addObject("file", file)
                .addObject("brand", brands.find(file.brand()).orElse(null))
                .addObject("refund", refunds.of(file))
                .addObject("deletion", deletions.of(file))
                .addObject("watch", watches.running(file.reference()).orElse(null))
                .addObject("ends", Ends.of(file, agreement, clock.instant()))
                .addObject("timeline", timeline.of(file.reference()))
                .addObject("documents", documents.of(file.reference()))
                .addObject("erasure", erasure.of(file, words.locale()))
                .addObject("evidence", evidence.all(file.reference()))
                .addObject("mails", mails.of(file.reference()))
                .addObject("contact", contact)
                .addObject("channels", ContactForm.CHANNELS)
                .addObject("languageBase", "/agent/cases/" + file.reference() + "?")
                .addObject("languages", Languages.STAFF)
                .addObject("words", words.in(file.customer().zone()));
    }

    private CaseFile of(String reference) {
        try {
            return cases.find(new CaseReference(reference)).orElseThrow(PageNotFound::new);
        } catch (IllegalArgumentException e) {
            throw new PageNotFound();
        }
    }
}
