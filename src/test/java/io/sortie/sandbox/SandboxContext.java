package io.sortie.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.sortie.accounts.sandbox.AccountsSandbox;
import io.sortie.billing.sandbox.BillingSandbox;
import io.sortie.providers.CallTimeouts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** Both sandboxes on a real database, without the rest of the application. */
public final class SandboxContext implements AutoCloseable {

    /** A Sunday, 10 o'clock in Paris. */
    public static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    /** As in the application: transactions by annotation. */
    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}

    private final MutableClock clock = new MutableClock(NOW);
    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();

    private SandboxContext(DataSource database, Class<?>... more) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration", "classpath:db/sandbox")
                .load()
                .migrate();
        beans.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "sortie.billing",
                                "sandbox",
                                "sortie.accounts",
                                "sandbox",
                                "sortie.sandbox.time-out",
                                "20ms")));
        beans.getEnvironment().setActiveProfiles("demo");
        beans.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        beans.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        beans.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(database));
        beans.registerBean(Clock.class, () -> clock);
        beans.registerBean(CallTimeouts.class, () -> new CallTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(5)));
        beans.registerBean(ObjectMapper.class, () -> Jackson2ObjectMapperBuilder.json()
                .featuresToDisable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build());
        beans.register(Transactions.class, BillingSandbox.class, AccountsSandbox.class);
        if (more.length > 0) {
            beans.register(more);
        }
        beans.refresh();
    }

    /** A database of its own in memory; {@code more} are further bean classes. */
    public static SandboxContext onH2(Class<?>... more) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
        return new SandboxContext(database, more);
    }

    public static SandboxContext on(DataSource database) {
        return new SandboxContext(database);
    }

    public <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    public void travelTo(Instant instant) {
        clock.set(instant);
    }

    public TransactionTemplate transaction() {
        return new TransactionTemplate(bean(PlatformTransactionManager.class));
    }

    /** All that the tables of the sandboxes hold, as text. */
    public String held() {
        JdbcClient jdbc = bean(JdbcClient.class);
        return jdbc
                .sql("select table_name from information_schema.tables where lower(table_name) like 'sandbox_%'")
                .query(String.class)
                .list()
                .stream()
                .flatMap(table -> jdbc.sql("select * from " + table).query().listOfRows().stream())
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        beans.close();
    }
}
