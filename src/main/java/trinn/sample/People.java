package trinn.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import trinn.records.RecordType;

/** Who works at Nordhandel, and what changes for them. */
final class People {

    private static final List<BigDecimal> PART_TIMES =
            List.of(new BigDecimal("0.5"), new BigDecimal("0.6"), new BigDecimal("0.75"), new BigDecimal("0.8"));

    private static final BigDecimal MANAGER_SALARY = BigDecimal.valueOf(62_000);
    private static final BigDecimal MANAGER_BASE = BigDecimal.valueOf(25_000);

    /** The deviation of the logarithm of what somebody sells, from seller to seller. */
    private static final double SKILL = 0.13;

    private final Company company;

    People(Company company) {
        this.company = company;
    }

    /** When somebody comes and goes. */
    private record Employed(LocalDate joined, @Nullable LocalDate left) {}

    /** The same seller however many others there are. */
    Seller seller(int number) {
        Chance chance = company.chance("people", number);
        Employed employed = employed(chance);
        boolean old = employed.joined().isBefore(company.start());
        Post first = first(chance, Department.of(number), employed.joined(), old);
        return new Seller(
                number,
                Names.payee(company, number + Department.values().length),
                employed.joined(),
                employed.left(),
                posts(chance, first, old && employed.left() == null),
                SKILL * chance.normal());
    }

    /** Of a hundred, thirteen join in these months, nine leave, and three do both. */
    private Employed employed(Chance chance) {
        double fate = company.months() < 6 ? 1 : chance.share();
        int early = chance.between(1, Math.max(1, company.months() / 2));
        int late = chance.between(early + 2, Math.max(early + 2, company.months() - 1));
        LocalDate before = company.start().minusDays(chance.between(120, 4_000));
        if (fate < 0.13) {
            return new Employed(start(chance, chance.in(0.5) ? early : Math.min(late, company.months() - 2)), null);
        }
        if (fate < 0.22) {
            return new Employed(before, start(chance, chance.in(0.3) ? early : late));
        }
        return fate < 0.25
                ? new Employed(start(chance, early), company.start().plusMonths(late))
                : new Employed(before, null);
    }

    /** Most come and go with a month, some in the middle of one. */
    private LocalDate start(Chance chance, int month) {
        return company.start().plusMonths(month).plusDays(chance.in(0.7) ? 0 : 15);
    }

    private static Post first(Chance chance, Department department, LocalDate joined, boolean old) {
        Department.Usual usual = department.usual;
        boolean partTime = chance.in(department.isStores() ? 0.30 : 0.06);
        Post post = new Post(
                joined,
                department,
                false,
                partTime ? chance.oneOf(PART_TIMES) : BigDecimal.ONE,
                BigDecimal.valueOf(usual.baseSalary() + 500L * chance.below(6)),
                BigDecimal.valueOf(usual.variableBase() + 500L * chance.below(3)));
        return chance.in(0.30) && old ? post.promoted() : post;
    }

    /** A raise on the first of May for those who were there before; for some a move, a better role or other hours. */
    private List<Post> posts(Chance chance, Post first, boolean stays) {
        double fate = chance.share();
        int raise = chance.between(2, 4);
        LocalDate day = company.start().plusMonths(chance.between(3, Math.max(3, company.months() - 2)));
        BigDecimal hours = chance.oneOf(PART_TIMES);
        TreeMap<LocalDate, UnaryOperator<Post>> changes = new TreeMap<>();
        for (int year = company.start().getYear(); year <= Company.END.getYear(); year++) {
            LocalDate may = LocalDate.of(year, 5, 1);
            if (stays && may.isAfter(company.start()) && may.isBefore(Company.END)) {
                changes.put(may, post -> post.raised(raise));
            }
        }
        UnaryOperator<Post> change = change(fate, first, hours);
        if (stays && company.months() > 4 && change != null) {
            changes.merge(day, change, (one, other) -> post -> other.apply(one.apply(post)));
        }
        List<Post> posts = new ArrayList<>(List.of(first));
        for (Map.Entry<LocalDate, UnaryOperator<Post>> entry : changes.entrySet()) {
            posts.add(entry.getValue().apply(posts.getLast()).since(entry.getKey()));
        }
        return List.copyOf(posts);
    }

    private static @Nullable UnaryOperator<Post> change(double fate, Post first, BigDecimal hours) {
        boolean fullTime = first.partTime().compareTo(BigDecimal.ONE) == 0;
        if (fate < 0.05) {
            return first.department() == Department.VIP ? null : Post::moved;
        }
        if (fate < 0.11) {
            return first.senior() ? null : Post::promoted;
        }
        return fate < 0.19 ? post -> post.working(fullTime ? hours : BigDecimal.ONE) : null;
    }

    void writeManagers(CsvOut out) {
        for (Department department : Department.values()) {
            out.row(
                    RecordType.PAYEES,
                    department.manager(),
                    Names.payee(company, department.ordinal()),
                    "Head of " + department.usual.name(),
                    department.usual.id(),
                    null,
                    BigDecimal.ONE,
                    MANAGER_SALARY,
                    MANAGER_BASE,
                    company.start().minusDays(900L + 200 * department.ordinal()),
                    null,
                    Names.gender(Names.payee(company, department.ordinal())));
        }
    }

    static void write(CsvOut out, Seller seller) {
        Post first = seller.posts().getFirst();
        out.row(
                RecordType.PAYEES,
                seller.id(),
                seller.name(),
                first.role(),
                first.department().usual.id(),
                first.department().manager(),
                first.partTime(),
                first.baseSalary(),
                first.variableBase(),
                seller.joined(),
                seller.left(),
                Names.gender(seller.name()));
        for (int place = 1; place < seller.posts().size(); place++) {
            writeChange(
                    out, seller, seller.posts().get(place - 1), seller.posts().get(place));
        }
    }

    private static void writeChange(CsvOut out, Seller seller, Post before, Post after) {
        boolean moved = before.department() != after.department();
        out.row(
                RecordType.ASSIGNMENTS,
                seller.id(),
                after.from(),
                before.role().equals(after.role()) ? null : after.role(),
                moved ? after.department().usual.id() : null,
                moved ? after.department().manager() : null,
                changed(before.partTime(), after.partTime()),
                changed(before.baseSalary(), after.baseSalary()),
                changed(before.variableBase(), after.variableBase()));
    }

    private static @Nullable BigDecimal changed(BigDecimal before, BigDecimal after) {
        return before.compareTo(after) == 0 ? null : after;
    }
}
