package io.sortie.engine;

import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.stereotype.Component;

/** Adds Sortie's indexes to the engine's tables; Flyway cannot, because the engine makes its tables by itself. */
@Component
class EngineIndexes implements InitializingBean {

    private final DataSource database;

    /** @param engine not used: with it there, its tables are there */
    EngineIndexes(DataSource database, ProcessEngine engine) {
        this.database = database;
    }

    @Override
    public void afterPropertiesSet() {
        StartTogether.withAnotherNode(
                () -> new ResourceDatabasePopulator(new ClassPathResource("db/engine/indexes.sql")).execute(database));
    }
}
