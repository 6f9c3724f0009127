package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The clock of the bank, in working days of the customer's country [SMA-17]. */
class RefundArrivalTest extends RefundFaultsJourney {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));

    @Test
    @DisplayName("SMA-17 mail, page and timeline name the twentieth working day, not the day after it")
    void arrival() {
        Refunding refund = awaitingApproval("249.95").approvedBy("finance");
        LocalDate last = workingDay(20);
        String day = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH).format(last);
        assertThat(refund.of().customer().mail(ON_ITS_WAY).path("text").asText())
                .contains("until " + day);
        assertThat(ZonedDateTime.ofInstant(refund.of().instant("dueAt"), PARIS))
                .isEqualTo(last.plusDays(1).atStartOfDay(PARIS).minusSeconds(1));
        assertThat(refund.of().timeline())
                .anyMatch(line -> line.contains("normally there by " + last.getDayOfMonth() + " "));
    }

    @Test
    @DisplayName("SMA-17 finance asks the bank when the thirty-first working day is over, and not a second sooner")
    void followUp() {
        Refunding refund = awaitingApproval("249.95").approvedBy("finance");
        ZonedDateTime over = workingDay(31).plusDays(1).atStartOfDay(PARIS);
        moveTo(over.minusSeconds(2).toInstant());
        assertThat(refund.of().tasks()).isEmpty();
        moveTo(over.plusSeconds(1).toInstant());
        assertThat(refund.task()).isEqualTo("userTask_followUpRefund");
    }

    private LocalDate workingDay(int count) {
        return Stream.iterate(LocalDate.ofInstant(now(), PARIS).plusDays(1), day -> day.plusDays(1))
                .filter(day -> day.getDayOfWeek().getValue() < 6 && !holidays.isHoliday(day))
                .skip(count - 1L)
                .findFirst()
                .orElseThrow();
    }
}
