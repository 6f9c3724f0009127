package io.sortie.notification;

import io.sortie.cases.CaseReference;
import io.sortie.database.Digests;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The tokens in links: 256 bits that only this server's secret can make again. So a mail can be sent again with the same
 * link although nothing but the token's hash is stored anywhere.
 */
@Component
public class LinkTokens {

    private final SecretKeySpec secret;

    LinkTokens(@Value("${sortie.secret}") String secret) {
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** The token of a confirmation link. */
    public String token(String linkId) {
        return sign("link:" + linkId);
    }

    /** The token of a case's tracking link. */
    public String trackToken(CaseReference reference) {
        return sign("track:" + reference.value());
    }

    /** The token of a link that signs a customer in. */
    public String signInToken(String linkId) {
        return sign("sign-in:" + linkId);
    }

    /** The token of the session that a sign-in link opened. */
    public String sessionToken(String linkId) {
        return sign("session:" + linkId);
    }

    /** What the browser keeps that sent a declaration. */
    public String declarationToken(CaseReference reference) {
        return sign("declaration:" + reference.value());
    }

    public String hash(String token) {
        return Digests.sha256(token);
    }

    private String sign(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
