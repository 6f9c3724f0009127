package io.sortie.web.security;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** The whole application with the demo's users on a database in memory; one for all tests that carry this. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:security;LOCK_TIMEOUT=10000",
            "camunda.bpm.job-execution.enabled=false"
        })
@ActiveProfiles("demo")
@Retention(RetentionPolicy.RUNTIME)
@interface RunningSortie {}
