package trinn.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The public holidays of Norway, November 2021 to 2026. */
final class Holidays {

    /** Easter Sundays from 2021 on, as the calendar of the church has them. */
    private static final List<LocalDate> EASTERS = List.of(
            LocalDate.of(2021, 4, 4),
            LocalDate.of(2022, 4, 17),
            LocalDate.of(2023, 4, 9),
            LocalDate.of(2024, 3, 31),
            LocalDate.of(2025, 4, 20),
            LocalDate.of(2026, 4, 5));

    private static final NavigableMap<LocalDate, String> NAMES = new TreeMap<>();

    static {
        EASTERS.forEach(Holidays::addYear);
    }

    private Holidays() {}

    private static void addYear(LocalDate easter) {
        int year = easter.getYear();
        NAMES.put(LocalDate.of(year, 1, 1), "Første nyttårsdag");
        NAMES.put(easter.minusDays(3), "Skjærtorsdag");
        NAMES.put(easter.minusDays(2), "Langfredag");
        NAMES.put(easter, "Første påskedag");
        NAMES.put(easter.plusDays(1), "Andre påskedag");
        NAMES.put(LocalDate.of(year, 5, 1), "Arbeidernes dag");
        NAMES.put(LocalDate.of(year, 5, 17), "Grunnlovsdagen");
        NAMES.put(easter.plusDays(39), "Kristi himmelfartsdag");
        NAMES.put(easter.plusDays(49), "Første pinsedag");
        NAMES.put(easter.plusDays(50), "Andre pinsedag");
        NAMES.put(LocalDate.of(year, 12, 25), "Første juledag");
        NAMES.put(LocalDate.of(year, 12, 26), "Andre juledag");
    }

    static boolean has(LocalDate day) {
        return NAMES.containsKey(day);
    }

    /** Those from one day to just before another, with their names. */
    static NavigableMap<LocalDate, String> between(LocalDate from, LocalDate to) {
        return NAMES.subMap(from, true, to, false);
    }
}
