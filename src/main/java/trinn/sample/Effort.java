package trinn.sample;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What sellers do beside their deals. */
final class Effort {

    /** How often in a full-time month, and whether for a customer whom the seller has. */
    private record Habit(String type, double rate, boolean customer) {}

    private static final Map<Department, List<Habit>> HABITS = new EnumMap<>(Map.of(
            Department.ACTIVE,
            List.of(
                    new Habit("first-call", 6, false),
                    new Habit("repeat-call", 6, true),
                    new Habit("meeting", 3, true),
                    new Habit("visit", 1.5, true),
                    new Habit("travel-day", 3, false),
                    new Habit("seminar", 0.2, false)),
            Department.INBOUND,
            List.of(
                    new Habit("first-call", 3, false),
                    new Habit("repeat-call", 6.5, true),
                    new Habit("meeting", 0.6, true),
                    new Habit("seminar", 0.1, false)),
            Department.VIP,
            List.of(
                    new Habit("repeat-call", 6, true),
                    new Habit("meeting", 5, true),
                    new Habit("visit", 2, true),
                    new Habit("vip-questionnaire", 2, true),
                    new Habit("travel-day", 3, false),
                    new Habit("seminar", 0.4, false)),
            Department.STORES,
            List.of(new Habit("seminar", 0.1, false))));

    private static final double DILIGENCE = 0.2;

    private final Portfolio portfolio;
    private final Diary diary;
    private final Chance chance;
    private final double diligence;

    Effort(Company company, Seller seller, Portfolio portfolio, Diary diary) {
        this.portfolio = portfolio;
        this.diary = diary;
        chance = company.chance("effort", seller.number());
        diligence = chance.factor(DILIGENCE) * StrictMath.exp(seller.skill());
    }

    /** Notes what is done in a month. */
    void note(Stint stint) {
        List<LocalDate> days = stint.openDays();
        if (days.isEmpty()) {
            return;
        }
        for (Habit habit : HABITS.getOrDefault(stint.department(), List.of())) {
            int times = chance.about(habit.rate() * stint.share() * diligence);
            for (int i = 0; i < times; i++) {
                LocalDate day = chance.oneOf(days);
                diary.note(day, habit.type(), habit.customer() ? portfolio.pick(chance, day) : null, "");
            }
        }
    }
}
