package io.sortie.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Who brings code into the engine, and over which wire; that the doors ask this is in the two tables of roles [S5]. */
class DeploymentsTest {

    private static final MockEnvironment REAL = new MockEnvironment();
    private static final MockEnvironment DEMO = new MockEnvironment();

    static {
        DEMO.setActiveProfiles("demo");
    }

    @Test
    @DisplayName("S5 outside the demo a model is taken over HTTPS alone")
    void overHttpsAlone() {
        assertThat(taken("on", REAL, "https", "analysts")).isTrue();
        assertThat(taken("on", REAL, "http", "analysts")).isFalse();
        assertThat(taken("on", DEMO, "http", "analysts")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", "OFF", "false", "False", "no", "never"})
    @DisplayName("S5 switched off nobody deploys, and what is neither on nor off is off")
    void switchedOff(String setting) {
        assertThat(taken(setting, REAL, "https", "analysts")).isFalse();
        assertThat(taken(setting, DEMO, "https", "camunda-admin")).isFalse();
    }

    @Test
    @DisplayName("S5 for analysts and administrators alone")
    void forAnalystsAlone() {
        assertThat(taken("on", REAL, "https", "camunda-admin")).isTrue();
        for (String group :
                new String[] {"support", "supervisors", "finance", "privacy", "systems", "technical-support"}) {
            assertThat(taken("on", REAL, "https", group)).as(group).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/deployment/create",
                "/engine-rest/deployment/d-1/redeploy",
                "/engine-rest/engine/default/deployment/create",
                "/camunda/api/engine/engine/default/deployment/create"
            })
    @DisplayName("S5 every door to a deployment is watched")
    void everyDoor(String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
        assertThat(Deployments.requests().matches(request)).isTrue();
    }

    private static boolean taken(String setting, MockEnvironment environment, String scheme, String group) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/engine-rest/deployment/create");
        request.setScheme(scheme);
        request.setSecure(scheme.equals("https"));
        var caller = new TestingAuthenticationToken("somebody", null, group);
        return new Deployments(setting, environment)
                .check(() -> caller, new RequestAuthorizationContext(request))
                .isGranted();
    }
}
