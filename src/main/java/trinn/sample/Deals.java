package trinn.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trinn.records.RecordType;

/** A seller's leads and what became of them, stage by stage. */
final class Deals {

    private static final List<String> STAGES = List.of("lead", "qualified", "offer", "negotiation", "won");

    /** How often the next stage is reached. */
    private static final double[] CHANCES = {0.65, 0.75, 0.70, 0.65};

    /** At most so many days until then. */
    private static final int[] DAYS = {10, 14, 20, 21};

    private static final List<String> NEXT_STEPS = List.of("call", "meeting", "follow up", "contract");
    private static final int LOST_AFTER = 25;

    private final Company company;
    private final Seller seller;
    private final Portfolio portfolio;
    private final Diary diary;
    private final CsvOut out;
    private final Chance chance;
    private final Map<YearMonth, List<Order>> won = new HashMap<>();
    private int count;

    Deals(Company company, Seller seller, Portfolio portfolio, Diary diary, CsvOut out) {
        this.company = company;
        this.seller = seller;
        this.portfolio = portfolio;
        this.diary = diary;
        this.out = out;
        chance = company.chance("deals", seller.number());
    }

    /** What came of a lead: a day for each stage reached, and one on which it was lost, if it was. */
    private record Course(List<LocalDate> days, @Nullable LocalDate lost) {
        LocalDate last() {
            return days.getLast();
        }

        String stage() {
            return STAGES.get(days.size() - 1);
        }

        boolean isWon() {
            return days.size() == STAGES.size();
        }
    }

    /** Writes the leads that begin in a month, with all that became of them by now. */
    void begin(Stint stint) {
        List<LocalDate> days = stint.openDays();
        double rate = stint.department().pipeline.leads() * stint.share();
        int leads = days.isEmpty() || rate == 0 ? 0 : chance.about(rate);
        Stream.generate(() -> chance.oneOf(days))
                .limit(leads)
                .sorted()
                .toList()
                .forEach(day -> begin(stint.department(), day));
    }

    /** The orders of the deals that are won in a month. */
    List<Order> won(YearMonth month) {
        return won.getOrDefault(month, List.of());
    }

    private void begin(Department department, LocalDate created) {
        String id = seller.id("L", ++count);
        Course course = course(department, created);
        boolean stranger = chance.in(department.pipeline.strangers());
        Customer customer = stranger
                ? course.isWon() ? portfolio.win(department, course.last()) : null
                : portfolio.pick(chance, created);
        String customerClass = customer == null ? "C" : customer.customerClass();
        Order order = new Order(
                course.last(), customer, stranger ? "new" : "repeat", Basket.of(chance, department, customerClass));
        if (course.isWon()) {
            won.computeIfAbsent(YearMonth.from(course.last()), month -> new ArrayList<>())
                    .add(order);
        }
        write(id, department, course, order);
        for (int stage = 0; stage < course.days().size(); stage++) {
            out.row(RecordType.STAGES, id, STAGES.get(stage), course.days().get(stage));
        }
        note(id, department, course, customer);
    }

    private Course course(Department department, LocalDate created) {
        LocalDate left = seller.left();
        LocalDate until = left == null || left.isAfter(Company.END) ? Company.END : left;
        List<LocalDate> days = new ArrayList<>(List.of(created));
        double slowness = department.pipeline.slowness();
        for (int stage = 0; stage < CHANCES.length; stage++) {
            boolean further = chance.in(CHANCES[stage] * StrictMath.exp(seller.skill() / 2));
            int most = (int) (slowness * (further ? DAYS[stage] : LOST_AFTER));
            LocalDate next = Season.workingDay(days.getLast().plusDays(chance.between(1, most)));
            if (!next.isBefore(until)) {
                return new Course(days, until.equals(left) ? lostAtLast(days.getLast(), until) : null);
            }
            if (!further) {
                return new Course(days, next);
            }
            days.add(next);
        }
        return new Course(days, null);
    }

    /** Who leaves closes what is open on the last day. */
    private static LocalDate lostAtLast(LocalDate stage, LocalDate left) {
        LocalDate last = left.minusDays(1);
        return last.isBefore(stage) ? stage : last;
    }

    private void write(String id, Department department, Course course, Order order) {
        boolean open = !course.isWon() && course.lost() == null;
        Customer customer = order.customer();
        out.row(
                RecordType.OPPORTUNITIES,
                id,
                customer == null ? Names.business(chance) : customer.name(),
                seller.id(),
                customer == null ? null : customer.id(),
                chance.oneOf(department.pipeline.sources()),
                course.stage(),
                open ? "open" : course.isWon() ? "won" : "lost",
                course.isWon() ? order.amount() : estimate(order.amount()),
                course.days().getFirst(),
                course.isWon() ? course.last() : course.lost(),
                open && chance.in(0.8) ? NEXT_STEPS.get(course.days().size() - 1) : null);
    }

    /** To whole thousands. */
    private static BigDecimal estimate(BigDecimal amount) {
        return amount.divide(BigDecimal.valueOf(1_000), 0, RoundingMode.UP).multiply(BigDecimal.valueOf(1_000));
    }

    /** What was done to get so far: something for each stage, and now and then a call between two. */
    private void note(String id, Department department, Course course, @Nullable Customer customer) {
        diary.note(course.days().getFirst(), "first-call", customer, id);
        for (int stage = 1; stage < course.days().size(); stage++) {
            LocalDate day = course.days().get(stage);
            String type = switch (stage) {
                case 1 -> chance.in(0.5) && department != Department.INBOUND ? "meeting" : "repeat-call";
                case 2 -> "offer";
                case 3 -> "repeat-call";
                default -> "contract";
            };
            int between = (int) ChronoUnit.DAYS.between(course.days().get(stage - 1), day);
            if (between > 1 && chance.in(0.5)) {
                diary.note(
                        Season.workingDay(day.minusDays(chance.between(1, between - 1))), "repeat-call", customer, id);
            }
            diary.note(day, type, customer, id);
        }
    }
}
