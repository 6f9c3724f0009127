package io.sortie.web.pages;

import io.sortie.cancellation.CancelPageChoice;
import io.sortie.cases.AgentNames;
import io.sortie.cases.TimelineWords;
import io.sortie.engine.DecisionBench;
import io.sortie.engine.Decisions;
import io.sortie.intake.TypedNumbers;
import io.sortie.problems.ProblemTexts;
import io.sortie.wording.Wording;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The pages alone, over services that answer what a test tells them. No annotation: a full start must not find it. */
@ImportAutoConfiguration({
    MessageSourceAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    SecurityAutoConfiguration.class
})
@Import({
    Wording.class,
    ProblemTexts.class,
    TimelineWords.class,
    Refusals.class,
    CancelViews.class,
    TypedNumbers.class,
    ReaderLanguage.class,
    LanguageCookie.class,
    PageModel.class,
    LandingPage.class,
    CancelDoors.class,
    DeclarationCookie.class,
    CancelPageChoice.class,
    CancelPages.class,
    CancelSteps.class,
    RefundPages.class,
    RefundSteps.class,
    RefundStandings.class,
    DeletionPages.class,
    DeletionSteps.class,
    DeletionStandings.class,
    DeletionWord.class,
    TrackChoices.class,
    ReceivedPages.class,
    ConfirmPages.class,
    TrackPages.class,
    TrackActions.class,
    EvidencePages.class,
    AgentCasePages.class
})
class PagesContext {

    @Bean
    SecurityFilterChain open(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(all -> all.anyRequest().permitAll()).build();
    }

    @Bean
    AgentNames names() {
        return user -> Optional.of(user).filter("agent"::equals).map(known -> "Alex");
    }

    /** The product's own tables: which page the law wants is theirs to say. */
    @Bean(destroyMethod = "close")
    DecisionBench tables() {
        return new DecisionBench();
    }

    @Bean
    Decisions decisions(DecisionBench tables) {
        return tables.decisions();
    }

    @Bean
    Clock clock() {
        return Clock.fixed(Samples.NOW, ZoneOffset.UTC);
    }
}
