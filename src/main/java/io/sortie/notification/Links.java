package io.sortie.notification;

import io.sortie.cases.CaseReference;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The customer's links. A stored mail holds placeholders, so that a copy of the database opens no case; the tokens are
 * put in when the mail is handed over. Links are made of the configured address, never of a Host header.
 */
@Component
class Links {

    static final String CONFIRM = "%%CONFIRM_LINK%%";
    static final String TRACK = "%%TRACK_LINK%%";

    private final LinkTokens tokens;
    private final String baseUrl;

    Links(LinkTokens tokens, @Value("${sortie.base-url}") String baseUrl) {
        this.tokens = tokens;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    String putIn(String body, CaseReference reference, String linkId) {
        String filled = body.replace(TRACK, baseUrl + "/track/" + tokens.trackToken(reference));
        return linkId == null ? filled : filled.replace(CONFIRM, baseUrl + "/confirm/" + tokens.token(linkId));
    }
}
