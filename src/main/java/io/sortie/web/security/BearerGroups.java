package io.sortie.web.security;

import io.sortie.engine.security.Groups;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * Reads user and groups from an OAuth 2 bearer token: the claim {@code sortie.bearer.groups-claim} ({@code groups}) holds
 * the names of Sortie's groups, any other name in it counts for nothing.
 */
@Component
class BearerGroups implements Converter<Jwt, AbstractAuthenticationToken> {

    private final String issuer;
    private final String groupsClaim;
    private final String userClaim;

    BearerGroups(
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri:}") String issuer,
            @Value("${sortie.bearer.groups-claim:groups}") String groupsClaim,
            @Value("${sortie.bearer.user-claim:preferred_username}") String userClaim) {
        this.issuer = issuer;
        this.groupsClaim = groupsClaim;
        this.userClaim = userClaim;
    }

    /** Tokens are taken only when somebody has said whose. */
    boolean areAccepted() {
        return !issuer.isBlank();
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        String user = Objects.requireNonNullElse(token.getClaimAsString(userClaim), token.getSubject());
        return new JwtAuthenticationToken(token, authorities(token), user);
    }

    private List<GrantedAuthority> authorities(Jwt token) {
        List<String> named = token.getClaimAsStringList(groupsClaim);
        return named == null ? List.of() : known(named.stream()).toList();
    }

    private static Stream<GrantedAuthority> known(Stream<String> groups) {
        return groups.filter(Groups.ALL::contains).map(SimpleGrantedAuthority::new);
    }
}
