package io.sortie.personexport;

import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseViews;
import io.sortie.cases.Documents;
import io.sortie.evidence.Evidence;
import io.sortie.evidence.EvidenceService;
import io.sortie.notification.SentMails;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Everything that is kept about one case, in one document [GUI-10]. */
@Component
public class CaseExport {

    private final CaseViews views;
    private final SentMails mails;
    private final Documents documents;
    private final EvidenceService evidence;

    CaseExport(CaseViews views, SentMails mails, Documents documents, EvidenceService evidence) {
        this.evidence = evidence;
        this.views = views;
        this.mails = mails;
        this.documents = documents;
    }

    public Map<String, Object> of(CaseFile file, Locale locale) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("case", views.of(file, locale));
        all.put("request", request(file));
        all.put("mails", mails.of(file.reference()));
        all.put(
                "documents",
                documents.of(file.reference()).stream()
                        .map(document -> Map.of(
                                "fileName", document.fileName(),
                                "contentType", document.contentType(),
                                "createdAt", document.createdAt(),
                                "sha256", document.sha256(),
                                "text", document.plainText() == null ? "" : document.plainText()))
                        .toList());
        all.put(
                "evidence",
                evidence.all(file.reference()).stream().map(CaseExport::named).toList());
        return all;
    }

    /** Without its bytes, which the case page has. */
    private static Map<String, Object> named(Evidence evidence) {
        return Map.of(
                "fileName", evidence.fileName(),
                "contentType", evidence.type().contentType(),
                "size", evidence.size(),
                "sha256", evidence.sha256(),
                "at", evidence.at(),
                "by", evidence.by().shown());
    }

    private static Map<String, Object> request(CaseFile file) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("customer", file.customer());
        request.put("subscriptionId", file.subscriptionId());
        request.put("accountId", file.accountId());
        request.put("orderId", file.orderId());
        request.put("plan", file.plan());
        request.put("customerSince", file.customerSince());
        request.put("reason", file.reason());
        request.put("comment", file.comment());
        request.put("requestedEndDate", file.requestedEndDate());
        request.put("expectedResolution", file.expectedResolution());
        return request;
    }
}
