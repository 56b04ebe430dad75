package trinn.sample;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the telephone system and the calendar count day by day, without saying with whom: calls that reach nobody who is known
 * by name, and meetings.
 */
final class DailyCounts {

    /** Of a full-time day: how many calls and meetings there are, and on which part of the days one travels. */
    private record Day(double calls, double meetings, double travelling) {}

    /** Below the norms of the field: 15 calls beside meetings, 100 to small and medium businesses, 2 to 4 meetings held on the road. */
    private static final Map<Department, Day> DAYS = new EnumMap<>(Map.of(
            Department.ACTIVE, new Day(10, 0.6, 0),
            Department.INBOUND, new Day(62, 0, 0),
            Department.VIP, new Day(5, 0.4, 0.45)));

    private static final double MEETINGS_ON_THE_ROAD = 2.8;
    private static final double DILIGENCE = 0.15;
    private static final double OF_A_DAY = 0.25;

    private final Diary diary;
    private final Chance chance;
    private final double diligence;

    DailyCounts(Company company, Seller seller, Diary diary) {
        this.diary = diary;
        chance = company.chance("daily counts", seller.number());
        diligence = chance.factor(DILIGENCE);
    }

    /** Notes what is counted on the days of a month. */
    void note(Stint stint) {
        Day usual = DAYS.get(stint.department());
        List<LocalDate> days = stint.openDays();
        if (usual == null) {
            return;
        }
        double hours = stint.post().partTime().doubleValue() * diligence;
        for (LocalDate day : days) {
            boolean away =
                    chance.in(usual.travelling() * stint.post().partTime().doubleValue());
            if (away && diary.isFree(day, "travel-day")) {
                diary.note(day, "travel-day", 1);
            }
            count(day, "call", usual.calls() * hours * (away ? OF_A_DAY : 1));
            count(day, "meeting", away ? MEETINGS_ON_THE_ROAD * diligence : usual.meetings() * hours);
        }
    }

    private void count(LocalDate day, String type, double rate) {
        int times = rate == 0 ? 0 : chance.about(rate);
        if (times > 0) {
            diary.note(day, type, times);
        }
    }
}
