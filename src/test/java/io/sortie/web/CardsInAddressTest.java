package io.sortie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Numbers that stand in addresses for other reasons than a card [SEM-13]. */
class CardsInAddressTest {

    @Test
    void the_webapps_time_against_caches_is_no_card_in_any_millisecond() {
        LongStream.range(1_795_332_818_000L, 1_795_332_818_100L).forEach(now -> {
            assertThat(CardsInAddress.inQuery("noCache=" + now)).isEmpty();
            assertThat(CardsInAddress.inQuery("bust=" + now)).isEmpty();
            assertThat(CardsInAddress.inQuery("noCache=" + now + "&taskId=1")).isEmpty();
        });
    }

    @Test
    void a_card_in_the_same_place_is_refused() {
        assertThat(CardsInAddress.inQuery("noCache=4111111111111111")).containsExactly("noCache");
        assertThat(CardsInAddress.inQuery("noCache=4222222222222")).containsExactly("noCache");
        assertThat(CardsInAddress.inQuery("noCache=1795332818000&email=4222222222222"))
                .containsExactly("email");
        assertThat(CardsInAddress.inQuery(null)).isEmpty();
    }
}
