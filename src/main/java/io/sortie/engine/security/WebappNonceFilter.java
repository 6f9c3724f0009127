package io.sortie.engine.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request its own content-policy nonce. The webapps keep it in the servlet context, which all requests share:
 * of two pages loaded at once one gets the other's nonce, its browser refuses the scripts, and Tasklist stays blank.
 */
class WebappNonceFilter extends OncePerRequestFilter {

    private static final String NONCE = ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public ServletContext getServletContext() {
                        return withOwnNonce(request);
                    }
                },
                response);
    }

    private static ServletContext withOwnNonce(HttpServletRequest request) {
        return (ServletContext) Proxy.newProxyInstance(
                WebappNonceFilter.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, args) -> isAboutNonce(args)
                        ? nonce(request, method, args)
                        : onShared(request.getServletContext(), method, args));
    }

    private static boolean isAboutNonce(Object[] args) {
        return args != null && NONCE.equals(args[0]);
    }

    private static Object nonce(HttpServletRequest request, Method method, Object[] args) {
        if (method.getName().equals("setAttribute")) {
            request.setAttribute(NONCE, args[1]);
        }
        return method.getReturnType() == void.class ? null : request.getAttribute(NONCE);
    }

    private static Object onShared(ServletContext shared, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(shared, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
