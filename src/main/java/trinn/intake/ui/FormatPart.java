package trinn.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.nio.charset.Charset;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import trinn.intake.DateOrder;
import trinn.intake.DecimalSign;
import trinn.intake.FileDraft;
import trinn.intake.FileFormat;
import trinn.intake.Point;
import trinn.intake.Recognition;

/** How a file is written: each point can be corrected, and those that are not certain are told. */
final class FormatPart extends Div {

    private static final List<String> ENCODINGS =
            List.of("UTF-8", "windows-1252", "ISO-8859-1", "ISO-8859-15", "UTF-16LE", "UTF-16BE");

    private static final int MOST_HEADERS = 20;
    private static final int YEARS_BACK = 12;

    private final FileDraft file;
    private final FileFormat format;
    private final Consumer<FileFormat> chosen;
    private final Names names = new Names(this);

    /** @param sheets of a workbook that are read nowhere else */
    FormatPart(FileDraft file, List<String> sheets, Consumer<FileFormat> chosen) {
        this.file = file;
        this.format = file.recognition().format();
        this.chosen = chosen;
        addClassName("format");
        Div choices = new Div();
        choices.addClassName("choices");
        if (file.recognition().kind() == Recognition.Kind.TEXT) {
            choices.add(encoding(), delimiter());
        } else if (!sheets.isEmpty()) {
            choices.add(sheet(sheets));
        }
        choices.add(decimal(), dates());
        if (format.shortYears() || has(Point.Part.YEARS)) {
            choices.add(years());
        }
        if (format.year() > 0 || has(Point.Part.YEAR) || file.lacksYear()) {
            choices.add(year());
        }
        choices.add(header(), extras());
        add(choices);
        file.unsure().forEach(point -> add(unsure(point)));
    }

    private Div encoding() {
        List<String> all = new ArrayList<>(ENCODINGS);
        if (!all.contains(format.encoding().name())) {
            all.addFirst(format.encoding().name());
        }
        return choice(
                Point.Part.ENCODING,
                new Choice<>(
                        names.part(Point.Part.ENCODING),
                        all,
                        name -> name,
                        format.encoding().name(),
                        name -> chosen.accept(format.withEncoding(Charset.forName(name)))));
    }

    private Div delimiter() {
        return choice(
                Point.Part.DELIMITER,
                new Choice<>(
                        names.part(Point.Part.DELIMITER),
                        List.of(',', ';', '\t', '|'),
                        names::delimiter,
                        format.delimiter(),
                        sign -> chosen.accept(format.withDelimiter(sign))));
    }

    private Div decimal() {
        return choice(
                Point.Part.DECIMAL,
                new Choice<>(
                        names.part(Point.Part.DECIMAL),
                        Arrays.asList(DecimalSign.values()),
                        sign -> getTranslation("format." + Names.code(sign)),
                        format.decimal(),
                        sign -> chosen.accept(format.withDecimal(sign))));
    }

    private Div dates() {
        return choice(
                Point.Part.DATES,
                new Choice<>(
                        names.part(Point.Part.DATES),
                        Arrays.asList(DateOrder.values()),
                        order -> getTranslation("format." + Names.code(order)),
                        format.dates(),
                        order -> chosen.accept(format.withDates(order))));
    }

    private boolean has(Point.Part part) {
        return file.recognition().points().stream().anyMatch(point -> point.part() == part);
    }

    private Div years() {
        return choice(
                Point.Part.YEARS,
                new Choice<>(
                        names.part(Point.Part.YEARS),
                        List.of(true, false),
                        two -> getTranslation(two ? "format.two-digit" : "format.four-digit"),
                        format.shortYears(),
                        two -> chosen.accept(format.withShortYears(two))));
    }

    private Div year() {
        int now = Year.now(ZoneOffset.UTC).getValue();
        List<Integer> all = new ArrayList<>(IntStream.rangeClosed(-1, YEARS_BACK)
                .mapToObj(back -> now - back)
                .toList());
        if (!all.contains(format.year())) {
            all.addFirst(format.year());
        }
        return choice(
                Point.Part.YEAR,
                new Choice<>(
                        names.part(Point.Part.YEAR),
                        all,
                        one -> one == 0 ? getTranslation("format.year.none") : one.toString(),
                        format.year(),
                        one -> chosen.accept(format.withYear(one))));
    }

    private Div header() {
        List<Integer> rows =
                new ArrayList<>(IntStream.rangeClosed(1, MOST_HEADERS).boxed().toList());
        int now = Math.max(1, format.header());
        if (!rows.contains(now)) {
            rows.add(now);
        }
        return choice(
                Point.Part.HEADER,
                new Choice<>(
                        names.part(Point.Part.HEADER),
                        rows,
                        Object::toString,
                        now,
                        row -> chosen.accept(format.withHeader(row))));
    }

    private Div extras() {
        Choice<Boolean> choice = new Choice<>(
                getTranslation("format.extras"),
                List.of(true, false),
                left -> getTranslation(left ? "format.extras.left-out" : "format.extras.records"),
                format.extras(),
                left -> chosen.accept(format.withExtras(left)));
        choice.setId("%s-extras".formatted(FilePart.id(file.title())));
        return Choice.named(getTranslation("format.extras"), choice);
    }

    private Div sheet(List<String> others) {
        String now = format.sheet().isEmpty() ? file.recognition().sheets().getFirst() : format.sheet();
        List<String> sheets = file.recognition().sheets().stream()
                .filter(sheet -> sheet.equals(now) || others.contains(sheet))
                .toList();
        return choice(
                Point.Part.SHEET,
                new Choice<>(
                        names.part(Point.Part.SHEET),
                        sheets,
                        name -> name,
                        now,
                        name -> chosen.accept(format.withSheet(name))));
    }

    private Div choice(Point.Part part, Choice<?> choice) {
        choice.setId("%s-%s".formatted(FilePart.id(file.title()), Names.code(part)));
        boolean unsure = Stream.ofNullable(file.recognition().point(part)).anyMatch(point -> !point.certain());
        Div named = Choice.named((unsure ? "? " : "") + names.part(part), choice);
        named.setClassName("unsure", unsure);
        return named;
    }

    private Paragraph unsure(Point point) {
        boolean unknown = point.part() == Point.Part.YEAR && point.value().isEmpty();
        Paragraph told = new Paragraph(
                unknown
                        ? getTranslation("format.year.unknown")
                        : getTranslation(
                                "format.unsure", names.part(point), names.value(point), names.why(point.why())));
        told.addClassName("unsure");
        return told;
    }
}
