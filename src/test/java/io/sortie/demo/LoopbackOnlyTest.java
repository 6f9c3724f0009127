package io.sortie.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Profile;
import org.springframework.mock.web.MockHttpServletRequest;

@DisplayName("Demo helpers and who may call them")
class LoopbackOnlyTest extends DemoTest {

    @ParameterizedTest(name = "from {0}: {1}")
    @DisplayName("only callers on this machine get an answer; to others there is nothing")
    @CsvSource({
        "127.0.0.1, 200",
        "127.8.9.1, 200",
        "::1, 200",
        "192.168.1.7, 404",
        "203.0.113.5, 404",
        "2001:db8::1, 404"
    })
    void byAddress(String address, int expected) throws Exception {
        http.perform(get("/demo/billing/operations").with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                }))
                .andExpect(status().is(expected));
    }

    @ParameterizedTest
    @DisplayName("no spelling of the path gets round it")
    @CsvSource({"/demo", "/demo/clock", "//demo/clock", "/demo;x=1/clock", "/%64emo/clock", "/demo/"})
    void spellings(String uri) {
        assertThat(new LoopbackOnly().shouldNotFilter(new MockHttpServletRequest("GET", uri)))
                .isFalse();
    }

    @ParameterizedTest
    @DisplayName("other paths are left alone")
    @CsvSource({"/", "/semrush/cancel", "/demonstration", "/api/v1/cases"})
    void others(String uri) {
        assertThat(new LoopbackOnly().shouldNotFilter(new MockHttpServletRequest("GET", uri)))
                .isTrue();
    }

    @Test
    @DisplayName("every demo bean is in the profile demo only")
    void profile() {
        List<Class<?>> beans = Arrays.asList(
                DemoAccounts.class,
                DemoAccountController.class,
                DemoOpenItemController.class,
                DemoSubscriptionController.class,
                DemoLedgerController.class,
                DemoFaultController.class,
                DemoPurchases.class,
                DemoAnswers.class,
                SampleSubscriptions.class,
                LoopbackOnly.class);
        assertThat(beans)
                .allSatisfy(bean ->
                        assertThat(bean.getAnnotation(Profile.class).value()).containsExactly("demo"));
    }
}
