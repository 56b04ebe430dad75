package trinn.intake;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import trinn.records.RecordType;

/**
 * What {@code data.yaml} says.
 *
 * @param name the data set's name
 * @param currency the ISO code of every amount
 * @param description a sentence for people, or the empty text
 * @param periods for which stretches of time sellers are paid
 * @param sections the files, in the order in which their records are read
 */
public record Layout(String name, String currency, String description, Periods periods, List<Section> sections) {

    /** Sorts the sections, so that what is referred to is read before what refers to it. */
    public Layout {
        sections = sections.stream().sorted(Comparator.comparing(Section::type)).toList();
    }

    /** Of other files. */
    public Layout having(List<Section> other) {
        return new Layout(name, currency, description, periods, other);
    }

    /** With more files. */
    Layout with(List<Section> more) {
        return new Layout(
                name,
                currency,
                description,
                periods,
                Stream.concat(sections.stream(), more.stream()).toList());
    }

    /** Whether any file has records of a type. */
    public boolean has(RecordType type) {
        return sections.stream().anyMatch(section -> section.type() == type);
    }

    /** The files that have records of a type, for people. */
    String files(RecordType type) {
        return String.join(
                ", ",
                sections.stream()
                        .filter(section -> section.type() == type)
                        .map(Section::file)
                        .distinct()
                        .toList());
    }
}
