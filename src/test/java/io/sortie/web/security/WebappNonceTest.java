package io.sortie.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A page of the webapps runs only if its scripts carry the nonce of its own content policy. */
@RunningSortie
class WebappNonceTest {

    private static final Pattern ALLOWED = Pattern.compile("'nonce-([\\w-]+)'");
    private static final Pattern CARRIED = Pattern.compile("nonce=\"([\\w-]+)\"");

    @LocalServerPort
    int port;

    @Test
    void tasklist_loaded_by_many_at_once_carries_each_time_the_nonce_of_its_own_answer() throws Exception {
        String session = SignInForm.session(port, "agent");
        ExecutorService agents = Executors.newFixedThreadPool(8);
        try {
            Callable<HttpResponse<String>> load = () -> Door.at(port, "/camunda/app/tasklist/default/")
                    .with("Cookie", session)
                    .get();
            List<Future<HttpResponse<String>>> pages =
                    agents.invokeAll(IntStream.range(0, 200).mapToObj(i -> load).toList());
            for (Future<HttpResponse<String>> page : pages) {
                assertThat(page.get().statusCode()).as(page.get().body()).isEqualTo(200);
                String policy = page.get()
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow();
                assertThat(first(CARRIED, page.get().body())).isEqualTo(first(ALLOWED, policy));
            }
        } finally {
            agents.shutdown();
        }
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}
