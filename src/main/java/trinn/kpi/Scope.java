package trinn.kpi;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** For whom a KPI is measured: a seller, some sellers, a department or the company. A measurement makes it. */
public final class Scope {

    /** What targets are set for. */
    public enum Level {
        /** The whole company. */
        COMPANY,
        /** A department, with the sellers who are in it by date. */
        DEPARTMENT,
        /** One seller. */
        SELLER;

        /** As targets write it, such as {@code company}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whose records count, from a day (inclusive) to a day (exclusive). */
    record Member(int owner, int from, int to) {
        static Member always(int owner) {
            return during(owner, LocalDate.MIN, LocalDate.MAX);
        }

        static Member during(int owner, LocalDate from, LocalDate to) {
            return new Member(owner, day(from), day(to));
        }

        private static int day(LocalDate date) {
            return Math.clamp(date.toEpochDay(), Integer.MIN_VALUE + 1, Integer.MAX_VALUE);
        }
    }

    private final Level level;
    private final String of;
    private final List<Member> members;

    Scope(Level level, String of, List<Member> members) {
        this.level = level;
        this.of = of;
        this.members = List.copyOf(members);
    }

    /** On which level targets are looked up. */
    public Level level() {
        return level;
    }

    /** The id of the seller or department; empty for the company, and for several sellers, who have no target together. */
    public String of() {
        return of;
    }

    List<Member> members() {
        return members;
    }
}
