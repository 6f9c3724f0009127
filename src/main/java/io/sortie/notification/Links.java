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
    private static final String SIGN_IN_TOKEN = "%%SIGN_IN_TOKEN%%";

    private final LinkTokens tokens;
    private final String baseUrl;

    Links(LinkTokens tokens, @Value("${sortie.base-url}") String baseUrl) {
        this.tokens = tokens;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    /** Where a sign-in link leads, its token still a placeholder. */
    String signIn(String brand) {
        return baseUrl + "/" + brand + "/subscriptions/sign-in/" + SIGN_IN_TOKEN;
    }

    /** Where a refund is asked for without writing a mail. */
    String refund(String brand) {
        return baseUrl + "/" + brand + "/refund";
    }

    /** Where a subscription is ended, signed in or not. */
    String cancel(String brand) {
        return baseUrl + "/" + brand + "/cancel";
    }

    /** Where customers see what they have, once they are signed in. */
    String subscriptions(String brand) {
        return baseUrl + "/" + brand + "/subscriptions";
    }

    /** @param reference of the mail's case, or null: then the link signs in and confirms nothing */
    String putIn(String body, CaseReference reference, String linkId) {
        if (reference == null) {
            return linkId == null ? body : body.replace(SIGN_IN_TOKEN, tokens.signInToken(linkId));
        }
        String filled = body.replace(TRACK, baseUrl + "/track/" + tokens.trackToken(reference));
        return linkId == null ? filled : filled.replace(CONFIRM, baseUrl + "/confirm/" + tokens.token(linkId));
    }
}
