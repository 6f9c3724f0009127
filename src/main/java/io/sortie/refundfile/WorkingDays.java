package io.sortie.refundfile;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Working days by country: Monday to Friday without public holidays [SMA-17]. */
@Component
public class WorkingDays {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /**
     * The start of the day after so many full working days.
     *
     * @param country ISO 3166, or null; a country whose holidays nobody knows has its weekends only
     */
    public Instant after(Instant from, int days, String country, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(from, zone);
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day, country)) {
                left--;
            }
        }
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** This day, or the next working day after it. */
    public LocalDate onOrAfter(LocalDate day, String country) {
        LocalDate moved = day;
        while (!isWorkingDay(moved, country)) {
            moved = moved.plusDays(1);
        }
        return moved;
    }

    private static boolean isWorkingDay(LocalDate day, String country) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !isHoliday(day, country);
    }

    private static boolean isHoliday(LocalDate day, String country) {
        String code = country == null ? "" : country.replaceAll("-.*", "").toUpperCase(Locale.ROOT);
        if (!HolidayManager.getSupportedCalendarCodes().contains(code)) {
            return false;
        }
        return HolidayManager.getInstance(ManagerParameters.create(code)).isHoliday(day);
    }
}
