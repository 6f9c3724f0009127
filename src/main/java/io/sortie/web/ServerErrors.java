package io.sortie.web;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** What Tomcat refuses before Sortie sees it, such as an address that is none, is answered as a problem too. */
@Component
class ServerErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addContextCustomizers(
                context -> ((StandardHost) context.getParent()).setErrorReportValveClass(Report.class.getName()));
    }

    /** In English and without the address: nothing of the request has been read by then. */
    public static class Report extends ErrorReportValve {

        private static final String PROBLEM =
                "{\"type\":\"urn:sortie:problem:bad-address\",\"title\":\"Address not understood\",\"status\":%d,"
                        + "\"detail\":\"The request is written in a way that is not accepted. Please check its address.\"}";

        @Override
        protected void report(Request request, Response response, Throwable failure) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            response.setContentType("application/problem+json");
            response.setCharacterEncoding("utf-8");
            try {
                Writer writer = response.getReporter();
                if (writer != null) {
                    writer.write(PROBLEM.formatted(response.getStatus()));
                    response.finishResponse();
                }
            } catch (IOException gone) {
                // the caller is no longer there to be told
            }
        }
    }
}
