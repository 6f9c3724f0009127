package io.sortie.counts;

import io.sortie.cases.Timeline;
import io.sortie.effects.Effects;
import io.sortie.engine.StartDoor;
import io.sortie.notification.Outbox;
import org.springframework.context.annotation.Bean;

/** What an application needs so that its work in the database can be counted. */
public class CountedSortie {

    @Bean
    static DatabaseWork databaseWork() {
        return new DatabaseWork();
    }

    @Bean
    StandardCaseTasks standardCaseTasks(StartDoor door, Effects effects, Timeline timeline, Outbox outbox) {
        return new StandardCaseTasks(door, effects, timeline, outbox);
    }
}
