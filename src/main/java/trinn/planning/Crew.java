package trinn.planning;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trinn.facts.Period;
import trinn.records.RecordType;
import trinn.records.Records;
import trinn.records.Row;

/** Who is employed when, in which department and for which part of the time; and which days are working days. */
final class Crew {

    /** What holds from a day on. */
    private record Stint(LocalDate from, String department, BigDecimal partTime) {}

    /** Somebody who is employed. */
    static final class Person {

        private final String id;
        private final String name;
        private final @Nullable LocalDate joined;
        private final @Nullable LocalDate left;
        private final List<Stint> stints = new ArrayList<>();

        private Person(Row payee) {
            id = payee.text("id");
            name = payee.text("name");
            joined = payee.date("joined");
            left = payee.date("left");
            stints.add(new Stint(LocalDate.MIN, payee.text("department"), payee.number("part-time", BigDecimal.ONE)));
        }

        private void change(Row assignment) {
            Stint before = stints.getLast();
            String department = assignment.text("department");
            stints.add(new Stint(
                    assignment.day("from"),
                    department.isEmpty() ? before.department() : department,
                    assignment.number("part-time", before.partTime())));
        }

        String id() {
            return id;
        }

        String name() {
            return name;
        }

        boolean isThere(LocalDate day) {
            return (joined == null || !day.isBefore(joined)) && (left == null || day.isBefore(left));
        }

        String department(LocalDate day) {
            String department = "";
            for (Stint stint : stints) {
                department = stint.from().isAfter(day) ? department : stint.department();
            }
            return department;
        }
    }

    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, String> departmentNames = new LinkedHashMap<>();
    private final Set<String> managers = new HashSet<>();
    private final Set<LocalDate> holidays = new HashSet<>();

    Crew(Records records) {
        records.of(RecordType.PAYEES).forEach(row -> people.putIfAbsent(row.text("id"), new Person(row)));
        records.of(RecordType.PAYEES).forEach(row -> managers.add(row.text("manager")));
        records.of(RecordType.ASSIGNMENTS).stream()
                .sorted(Comparator.comparing(row -> row.day("from")))
                .forEach(row -> {
                    managers.add(row.text("manager"));
                    Person person = people.get(row.text("payee"));
                    if (person != null) {
                        person.change(row);
                    }
                });
        records.of(RecordType.DEPARTMENTS).forEach(row -> departmentNames.put(row.text("id"), row.text("name")));
        records.of(RecordType.HOLIDAYS).stream()
                .map(row -> row.day("date"))
                .filter(Crew::isWeekday)
                .forEach(holidays::add);
    }

    /** Who is employed on a day, in the order of the records. */
    List<Person> on(LocalDate day) {
        return people.values().stream().filter(person -> person.isThere(day)).toList();
    }

    /** Everybody. */
    List<Person> all() {
        return List.copyOf(people.values());
    }

    /** Whether somebody else has this manager at any time. */
    boolean isManager(Person person) {
        return managers.contains(person.id);
    }

    /** The name of a department that is listed; otherwise what stands in its place. */
    String departmentName(String id) {
        return departmentNames.getOrDefault(id, id);
    }

    /** Days from Monday to Friday without holidays. */
    int workingDays(LocalDate from, LocalDate to) {
        int days = 0;
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
            days += isWeekday(day) && !holidays.contains(day) ? 1 : 0;
        }
        return days;
    }

    /** How many of the holidays lie in a period. */
    int holidays(Period period) {
        return (int) holidays.stream().filter(period::contains).count();
    }

    /** The working days of somebody's employment within a period, each times the part-time fraction of that day. */
    BigDecimal workDays(Person person, Period period) {
        LocalDate end = person.left != null && person.left.isBefore(period.to()) ? person.left : period.to();
        LocalDate start = person.joined != null && person.joined.isAfter(period.from()) ? person.joined : period.from();
        BigDecimal sum = BigDecimal.ZERO;
        for (int at = 0; at < person.stints.size(); at++) {
            LocalDate from = later(start, person.stints.get(at).from());
            LocalDate to = at + 1 < person.stints.size()
                    ? earlier(end, person.stints.get(at + 1).from())
                    : end;
            BigDecimal partTime = person.stints.get(at).partTime().max(BigDecimal.ZERO);
            sum = sum.add(partTime.multiply(BigDecimal.valueOf(workingDays(from, to))));
        }
        return sum;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
