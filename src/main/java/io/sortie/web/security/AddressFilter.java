package io.sortie.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Refuses addresses with {@code //}, {@code ;} or an encoded dot before anything tries to match them [S1]. Spring Security
 * does the same, but a step too late for the paths of Jersey's servlet, where it fails with a 500.
 */
@Component
@Order(AddressFilter.BEFORE_ALL_THAT_READ_THE_PATH)
class AddressFilter extends OncePerRequestFilter {

    static final int BEFORE_ALL_THAT_READ_THE_PATH = -10_600;

    private final StrictHttpFirewall firewall = new StrictHttpFirewall();
    private final AccessRefusals refusals;

    AddressFilter(AccessRefusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isPlain(request)) {
            chain.doFilter(request, response);
        } else {
            refusals.reject(request, response);
        }
    }

    private boolean isPlain(HttpServletRequest request) {
        try {
            firewall.getFirewalledRequest(request);
            // a servlet's own name written in percent signs: no matcher could read such a path
            ServletRequestPathUtils.parseAndCache(request);
            ServletRequestPathUtils.clearParsedRequestPath(request);
            return true;
        } catch (RequestRejectedException | IllegalArgumentException e) {
            return false;
        }
    }
}
