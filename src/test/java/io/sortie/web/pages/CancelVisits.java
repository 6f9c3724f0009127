package io.sortie.web.pages;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.sortie.brands.Brands;
import io.sortie.cancellation.CancellationService;
import io.sortie.cases.CaseState;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Visits to the public pages to cancel, over services that answer as the samples do. */
abstract class CancelVisits {

    static final Pattern FIELD =
            Pattern.compile("<(?:input|select|textarea)(?![^>]*type=\"hidden\")[^>]*name=\"(\\w+)\"[^>]*>");

    @Autowired
    MockMvc browser;

    @Autowired
    Brands brands;

    @Autowired
    CancellationService cancellations;

    @BeforeEach
    void story() {
        when(brands.find(any())).thenReturn(Optional.empty());
        when(brands.find("semrush")).thenReturn(Optional.of(Samples.semrush()));
        when(brands.find("parlons")).thenReturn(Optional.of(Samples.parlons()));
        when(brands.all()).thenReturn(List.of(Samples.semrush(), Samples.parlons()));
        when(cancellations.preview(any())).thenReturn(Samples.statutory());
        when(cancellations.open(any(), any(), any())).thenReturn(Samples.file(CaseState.SCHEDULED, null));
    }

    MockHttpServletRequestBuilder filled(String path) {
        return post(path)
                .with(csrf())
                .param("name", "Aïcha Customer")
                .param("email", "customer@example.org")
                .param("subscriptionId", "SUB-1001");
    }

    MockHttpServletResponse response(MockHttpServletRequestBuilder request, String language) throws Exception {
        MockHttpServletResponse answer = browser.perform(request.header("Accept-Language", language))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return answer;
    }

    String html(MockHttpServletRequestBuilder request, String language) throws Exception {
        return response(request, language).getContentAsString(StandardCharsets.UTF_8);
    }
}
