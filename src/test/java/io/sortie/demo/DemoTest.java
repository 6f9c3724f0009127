package io.sortie.demo;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import io.sortie.sandbox.SandboxContext;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** The demo helpers over HTTP with both sandboxes behind them, without the rest of the application. */
abstract class DemoTest {

    SandboxContext context;
    MockMvc http;

    @BeforeEach
    void open() {
        context = SandboxContext.onH2(
                DemoAccounts.class,
                DemoPurchases.class,
                DemoAccountController.class,
                DemoOpenItemController.class,
                DemoSubscriptionController.class,
                DemoLedgerController.class,
                DemoFaultController.class,
                SampleSubscriptions.class);
        http = MockMvcBuilders.standaloneSetup(
                        context.bean(DemoAccountController.class),
                        context.bean(DemoOpenItemController.class),
                        context.bean(DemoSubscriptionController.class),
                        context.bean(DemoLedgerController.class),
                        context.bean(DemoFaultController.class))
                .setControllerAdvice(new DemoAnswers())
                .setMessageConverters(new MappingJackson2HttpMessageConverter(context.bean(ObjectMapper.class)))
                .addFilters(new LoopbackOnly())
                .build();
    }

    @AfterEach
    void close() {
        context.close();
    }

    ResultActions send(String path, String json) throws Exception {
        return http.perform(post(path).contentType(MediaType.APPLICATION_JSON).content(json.replace('\'', '"')));
    }

    DocumentContext read(String path) throws Exception {
        return parse(http.perform(get(path)));
    }

    DocumentContext parse(ResultActions answer) throws Exception {
        return JsonPath.parse(answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    /** Buys with these JSON members and answers the subscription's id. */
    String buy(String members) throws Exception {
        return parse(send("/demo/billing/subscriptions", "{" + members + "}")).read("$.subscriptionId");
    }
}
