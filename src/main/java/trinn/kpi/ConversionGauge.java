package trinn.kpi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trinn.records.RecordType;
import trinn.records.Row;

/**
 * Follows opportunities from one stage to another. The first day in a stage counts. An opportunity that is won has reached
 * the stage {@code won} on its closed day, or on the day that its stages say, if that is earlier.
 */
final class ConversionGauge implements Gauge {

    private static final String WON = "won";

    private static final class Course {
        private final int owner;
        private int from = Integer.MAX_VALUE;
        private boolean reached;

        private Course(int owner) {
            this.owner = owner;
        }
    }

    private final Definition.Conversion stages;
    private final Owners owners;
    private final Sums converted;
    private final Sums all;
    private final Map<String, Course> courses = new HashMap<>();

    ConversionGauge(Definition.Conversion stages, Owners owners, Sums converted, Sums all) {
        this.stages = stages;
        this.owners = owners;
        this.converted = converted;
        this.all = all;
    }

    @Override
    public void accept(Row row) {
        if (row.type() == RecordType.OPPORTUNITIES) {
            Course course = new Course(owners.payee(row.text("payee")));
            courses.putIfAbsent(row.text("id"), course);
            course.reached = row.text("status").equals(WON) && stages.to().equals(WON);
            if (row.text("status").equals(WON) && stages.from().equals(WON)) {
                enter(course, row.date("closed"));
            }
            return;
        }
        Course course = courses.get(row.text("opportunity"));
        if (course != null && row.text("stage").equals(stages.from())) {
            enter(course, row.date("date"));
        }
        if (course != null && row.text("stage").equals(stages.to())) {
            course.reached = true;
        }
    }

    private static void enter(Course course, @Nullable LocalDate day) {
        if (day != null) {
            course.from = Math.min(course.from, (int) day.toEpochDay());
        }
    }

    @Override
    public void finish() {
        for (Course course : courses.values()) {
            if (course.from != Integer.MAX_VALUE) {
                all.add(course.owner, course.from, BigDecimal.ONE);
                if (course.reached) {
                    converted.add(course.owner, course.from, BigDecimal.ONE);
                }
            }
        }
        courses.clear();
    }
}
