package trinn.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trinn.facts.Period;
import trinn.kpi.WorkingDays;
import trinn.records.RecordType;
import trinn.records.Records;
import trinn.records.Row;
import trinn.records.Stint;
import trinn.records.Stints;

/** Who is employed when, in which department and for which part of the time; and which days are working days. */
final class Crew {

    /** Somebody who is employed. */
    static final class Person {

        private final String id;
        private final String name;
        private final WorkingDays days;
        private final Stints stints;

        private Person(Row payee, WorkingDays all, Stints stints) {
            this.id = payee.text("id");
            this.name = payee.text("name");
            this.days = all.of(payee.date("joined"), payee.date("left"));
            this.stints = stints;
        }

        String id() {
            return id;
        }

        String name() {
            return name;
        }

        boolean isThere(LocalDate day) {
            return days.employed(day, day.plusDays(1));
        }

        String department(LocalDate day) {
            return stints.on(id, day).department();
        }
    }

    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, String> departmentNames = new LinkedHashMap<>();
    private final Set<String> managers = new HashSet<>();
    private final WorkingDays days;

    Crew(Records records) {
        days = WorkingDays.of(records);
        Stints stints = new Stints(records);
        for (Row payee : records.of(RecordType.PAYEES)) {
            people.putIfAbsent(payee.text("id"), new Person(payee, days, stints));
        }
        for (RecordType type : List.of(RecordType.PAYEES, RecordType.ASSIGNMENTS)) {
            records.of(type).forEach(row -> managers.add(row.text("manager")));
        }
        records.of(RecordType.DEPARTMENTS).forEach(row -> departmentNames.put(row.text("id"), row.text("name")));
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
        return days.count(from, to);
    }

    /** How many of the holidays lie in a period. */
    int holidays(Period period) {
        return days.holidays(period);
    }

    /** The working days of somebody's employment within a period, each times the part-time fraction of that day. */
    BigDecimal workDays(Person person, Period period) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Stint stint : person.stints.of(person.id)) {
            LocalDate from = stint.from().isAfter(period.from()) ? stint.from() : period.from();
            LocalDate to = stint.to().isBefore(period.to()) ? stint.to() : period.to();
            BigDecimal partTime = stint.partTime().max(BigDecimal.ZERO);
            sum = sum.add(partTime.multiply(BigDecimal.valueOf(person.days.count(from, to))));
        }
        return sum;
    }
}
