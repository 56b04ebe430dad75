package trinn.plan.ui;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trinn.format.Formats;
import trinn.plan.Assignment;
import trinn.plan.Group;
import trinn.plan.LifeEvent;
import trinn.plan.RefusedException;
import trinn.plan.Stage;
import trinn.plan.Step;
import trinn.plan.Workforce;
import trinn.scheme.store.SchemeVersion;

/** Lives and assignments in the words of a reader. */
public final class PlanWords {

    private final Component on;
    private final Locale reader;
    private final Formats formats;

    /** @param on whose language it is */
    public PlanWords(Component on, Locale reader) {
        this.on = on;
        this.reader = reader;
        this.formats = Formats.of(reader);
    }

    String text(String key, Object... values) {
        return on.getTranslation("plans." + key, values);
    }

    /** How far a version is, with since when it pays. */
    public String stage(Stage stage) {
        return text("stage." + key(stage.kind()), stage.from() == null ? "" : formats.date(stage.from()));
    }

    /** What somebody did, and when. */
    String event(LifeEvent event) {
        return text("did." + key(event.step()), event.who(), moment(event.at()));
    }

    String moment(Instant at) {
        return formats.date(at.atZone(ZoneId.systemDefault()).toLocalDate());
    }

    String step(Step step) {
        return text("step." + key(step));
    }

    /** Which payees a group is. */
    String group(Group group, Workforce of) {
        return text("group." + key(group.kind()), of.name(group));
    }

    /** From when until when an assignment holds. */
    String when(Assignment one) {
        return when(one.from(), one.to());
    }

    String when(LocalDate from, @Nullable LocalDate to) {
        return to == null
                ? text("from", formats.date(from))
                : from.isBefore(to) ? formats.period(from, to) : text("never", formats.date(from));
    }

    /** A version of a scheme by its title, and what its author called it. */
    String version(String hash, Map<String, SchemeVersion> all) {
        SchemeVersion version = all.get(hash);
        return version == null ? hash.substring(0, 12) : version(version);
    }

    String version(SchemeVersion version) {
        String about = version.label().isEmpty() ? moment(version.stored()) : version.label();
        return version.title(reader) + " · " + about;
    }

    /** Why something cannot be done, and what to do instead. */
    String refusal(RefusedException refused, Workforce workforce, Map<String, SchemeVersion> versions) {
        Assignment other = refused.other();
        return other == null
                ? text("refused." + key(refused.refusal()))
                : text(
                        "refused." + key(refused.refusal()),
                        group(other.group(), workforce),
                        version(other.scheme(), versions),
                        when(other));
    }

    static String key(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
