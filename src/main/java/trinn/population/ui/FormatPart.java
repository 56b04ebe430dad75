package trinn.population.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
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

    private final FileDraft file;
    private final FileFormat format;
    private final Consumer<FileFormat> chosen;
    private final Names names = new Names(this);

    FormatPart(FileDraft file, Consumer<FileFormat> chosen) {
        this.file = file;
        this.format = file.recognition().format();
        this.chosen = chosen;
        addClassName("format");
        Div choices = new Div();
        choices.addClassName("choices");
        if (file.recognition().kind() == Recognition.Kind.TEXT) {
            choices.add(encoding(), delimiter());
        } else if (file.recognition().sheets().size() > 1) {
            choices.add(sheet());
        }
        choices.add(decimal(), dates());
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

    private Div sheet() {
        List<String> sheets = file.recognition().sheets();
        return choice(
                Point.Part.SHEET,
                new Choice<>(
                        names.part(Point.Part.SHEET),
                        sheets,
                        name -> name,
                        format.sheet().isEmpty() ? sheets.getFirst() : format.sheet(),
                        name -> chosen.accept(format.withSheet(name))));
    }

    private Div choice(Point.Part part, Choice<?> choice) {
        choice.setId("%s-%s".formatted(FilePart.id(file.name()), Names.code(part)));
        boolean unsure = Stream.ofNullable(file.recognition().point(part)).anyMatch(point -> !point.certain());
        Div named = Choice.named((unsure ? "? " : "") + names.part(part), choice);
        named.setClassName("unsure", unsure);
        return named;
    }

    private Paragraph unsure(Point point) {
        Paragraph told = new Paragraph(
                getTranslation("format.unsure", names.part(point.part()), names.value(point), names.why(point.why())));
        told.addClassName("unsure");
        return told;
    }
}
