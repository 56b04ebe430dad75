package trinn.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Fields for days, in the words of the reader. */
public final class Calendar {

    private Calendar() {}

    /** Has a field write and name days as a reader does; weeks begin on Monday. */
    public static void localize(DatePicker field, Locale reader) {
        List<DayOfWeek> sundayFirst = Stream.concat(
                        Stream.of(DayOfWeek.SUNDAY),
                        Arrays.stream(DayOfWeek.values()).limit(6))
                .toList();
        field.setLocale(reader);
        field.setI18n(new DatePicker.DatePickerI18n()
                .setFirstDayOfWeek(1)
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, reader))
                        .toList())
                .setWeekdays(sundayFirst.stream()
                        .map(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, reader))
                        .toList())
                .setWeekdaysShort(sundayFirst.stream()
                        .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, reader))
                        .toList()));
    }
}
