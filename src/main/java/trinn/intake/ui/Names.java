package trinn.intake.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import trinn.intake.Check;
import trinn.intake.Point;
import trinn.intake.Why;
import trinn.population.Lack;
import trinn.records.Attributes;
import trinn.records.Field;
import trinn.records.RecordType;

/** What the intake speaks of, in the reader's words. */
final class Names {

    private final Component page;

    /** In the language of a component. */
    Names(Component page) {
        this.page = page;
    }

    String type(RecordType type) {
        return page.getTranslation("record." + type.code());
    }

    String field(String name) {
        if (Attributes.isOne(name)) {
            return page.getTranslation("import.attribute", Attributes.name(name));
        }
        return page.getTranslation("field." + name.replace(' ', '-'));
    }

    /** The field, with a mark where it must be there; ids can be made. */
    String field(Field field) {
        return field(field.name()) + (field.required() && !field.name().equals("id") ? " *" : "");
    }

    String check(Check check) {
        return page.getTranslation("check." + code(check));
    }

    String why(Why why) {
        return page.getTranslation("why." + why);
    }

    String part(Point.Part part) {
        return page.getTranslation("format." + code(part));
    }

    /** The part, and the column where it is said of one alone. */
    String part(Point point) {
        return point.column().isEmpty()
                ? part(point.part())
                : page.getTranslation("format.of-column", part(point.part()), point.column());
    }

    /** What a point is taken for. */
    String value(Point point) {
        return switch (point.part()) {
            case DELIMITER ->
                delimiter(point.value().isEmpty() ? ',' : point.value().charAt(0));
            case DECIMAL, DATES ->
                page.getTranslation(
                        "format." + point.value().toLowerCase(Locale.ROOT).replace('_', '-'));
            case YEARS -> page.getTranslation("format." + point.value());
            case ENCODING, HEADER, YEAR, SHEET, CURRENCY -> point.value();
        };
    }

    String delimiter(char delimiter) {
        return page.getTranslation("format."
                + switch (delimiter) {
                    case ',' -> "comma-sign";
                    case ';' -> "semicolon";
                    case '\t' -> "tab";
                    default -> "bar";
                });
    }

    String lack(Lack lack) {
        String field = lack.field().isEmpty() ? "" : field(lack.field());
        boolean kpi = lack.kind() == Lack.Kind.FIELD && lack.field().equals("kpi");
        return page.getTranslation("import.lack." + (kpi ? "kpi" : code(lack.kind())), lack.file(), field);
    }

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
