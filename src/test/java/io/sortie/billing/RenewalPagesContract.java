package io.sortie.billing;

import static io.sortie.billing.BillingBench.Sale.monthly;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** All that renews, read page by page. */
abstract class RenewalPagesContract extends BillingContract {

    @Test
    @DisplayName("CON-02 every subscription that renews is read once, sorted by id, in pages of any size")
    void pages() {
        List<String> sold = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            sold.add(bench().sell(monthly("2026-11-1" + i)));
        }
        for (int size : new int[] {1, 3, 7, 100}) {
            List<String> read = all(Instant.EPOCH, paris("2027-01-01T00:00:00"), size);
            assertThat(read).isSorted().doesNotHaveDuplicates().containsAll(sold);
        }
    }

    @Test
    @DisplayName("CON-02 the term that runs counts: its end from the first moment on, and before the last")
    void range() {
        String id = bench().sell(monthly("2026-11-10"));
        Instant renews = paris("2026-12-10T00:00:00");
        assertThat(all(renews, renews.plusMillis(1), 10)).contains(id);
        assertThat(all(renews.plusMillis(1), renews.plusSeconds(9), 10)).doesNotContain(id);
        assertThat(all(Instant.EPOCH, renews, 10)).doesNotContain(id);
    }

    @Test
    @DisplayName("CON-02 what renewed while nobody looked is read with the term that runs now")
    void renewedMeanwhile() {
        String id = bench().sell(monthly("2026-11-10"));
        bench().travelTo(paris("2027-03-10T00:00:00"));
        Instant renews = paris("2027-04-10T00:00:00");
        assertThat(all(NOW, renews, 10)).doesNotContain(id);
        assertThat(all(renews, renews.plusMillis(1), 10)).contains(id);
        assertThat(renewals(id)).hasSize(5);
    }

    @Test
    @DisplayName("SPL-05 what has an end does not renew; taken back, it does again")
    void ended() {
        String id = bench().sell(monthly("2026-11-10"));
        Instant far = paris("2027-01-01T00:00:00");
        billing().stopCharging(key(), stop(id, paris("2026-12-10T00:00:00")));
        assertThat(all(Instant.EPOCH, far, 10)).doesNotContain(id);
        billing().resumeCharging(key(), id);
        assertThat(all(Instant.EPOCH, far, 10)).contains(id);
    }

    private List<String> all(Instant from, Instant to, int size) {
        List<String> read = new ArrayList<>();
        List<Subscription> page;
        do {
            String after = read.isEmpty() ? "" : read.get(read.size() - 1);
            page = billing().renewals(from, to, after, size);
            assertThat(page).hasSizeLessThanOrEqualTo(size);
            page.forEach(found -> read.add(found.id()));
        } while (page.size() == size);
        return read;
    }
}
