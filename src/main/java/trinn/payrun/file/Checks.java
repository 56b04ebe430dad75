package trinn.payrun.file;

import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import trinn.format.SheetCell;
import trinn.payrun.file.Obstacle.Reason;
import trinn.simulation.report.Cell;

/** Finds what is in the way of a file, each thing once, in the order of a mapping. */
final class Checks {

    private final Handover run;
    private final Mapping mapping;
    private final FileType file;
    private final List<Line> lines;
    private final Set<Obstacle> found = new LinkedHashSet<>();

    Checks(Handover run, Mapping mapping, FileType file) {
        this.run = run;
        this.mapping = mapping;
        this.file = file;
        this.lines = file == FileType.JOURNAL ? List.of() : Line.of(run, mapping);
    }

    List<Obstacle> all() {
        switch (file) {
            case CSV, EXCEL -> columns();
            case PAXML -> paxml();
            case JOURNAL -> accounts();
        }
        wageTypes();
        costCentres();
        employees();
        encoding();
        return new ArrayList<>(found);
    }

    private void columns() {
        FileFormat format = mapping.format();
        Stream.of(Field.EMPLOYEE, Field.WAGE_TYPE)
                .filter(field -> !format.has(field))
                .forEach(field -> found.add(new Obstacle(Reason.NO_COLUMN, "", field)));
        if (format.columns().stream().noneMatch(column -> column.field().isAmount())) {
            found.add(new Obstacle(Reason.NO_COLUMN, "", Field.AMOUNT));
        }
        if (format.has(Field.COMPANY) && mapping.company().isEmpty()) {
            found.add(new Obstacle(Reason.NO_COMPANY, ""));
        }
        code(mapping.company());
    }

    private void paxml() {
        String currency = run.currency().getCurrencyCode();
        if (!currency.equals(PaxmlFile.CURRENCY) && mapping.type() != FileType.PAXML) {
            found.add(new Obstacle(Reason.OTHER_CURRENCY, currency));
        }
        lines.stream()
                .map(Line::costCentre)
                .filter(centre -> centre.length() > PaxmlFile.LONGEST_CENTRE)
                .forEach(centre ->
                        found.add(new Obstacle(Reason.TOO_LONG, centre, Integer.toString(PaxmlFile.LONGEST_CENTRE))));
    }

    private void accounts() {
        run.payments().stream()
                .filter(payment -> payment.kind() == Kind.COST)
                .map(Payment::component)
                .filter(cost -> !mapping.accounts().costs().containsKey(cost))
                .forEach(cost -> found.add(new Obstacle(Reason.NO_COST_TYPE, cost)));
        Journal.of(run, mapping).entries().stream()
                .map(Journal.Entry::account)
                .sorted()
                .forEach(account -> {
                    String number = mapping.accounts().of(account);
                    if (number.isEmpty()) {
                        found.add(new Obstacle(Reason.NO_ACCOUNT, "", account));
                    }
                    code(number);
                });
    }

    private void wageTypes() {
        for (Line line : lines) {
            if (line.wageType().code().isEmpty()) {
                found.add(new Obstacle(
                        Reason.NO_WAGE_TYPE,
                        line.payment().component(),
                        line.payment().kind()));
            }
            code(line.wageType().code());
        }
    }

    /** Whoever has cost centres has one for each department; a column of them wants them in any case. */
    private void costCentres() {
        boolean written = file == FileType.CSV || file == FileType.EXCEL
                ? mapping.format().has(Field.COST_CENTRE)
                : !mapping.costCentres().isEmpty();
        if (!written) {
            return;
        }
        List<Payment> shown = file == FileType.JOURNAL ? run.payments() : run.paid();
        shown.stream().map(Payment::department).forEach(department -> {
            String centre = mapping.costCentre(department);
            if (centre.isEmpty()) {
                found.add(new Obstacle(Reason.NO_COST_CENTRE, department));
            }
            code(centre);
        });
    }

    private void employees() {
        Map<String, Set<String>> payees = new LinkedHashMap<>();
        for (Line line : lines) {
            if (line.employee().isEmpty()) {
                found.add(new Obstacle(
                        Reason.NO_EMPLOYEE_NUMBER,
                        line.payment().payee(),
                        line.payment().name()));
            } else {
                payees.computeIfAbsent(line.employee(), number -> new LinkedHashSet<>())
                        .add(line.payment().payee());
            }
            code(line.employee());
        }
        payees.forEach((number, same) -> {
            if (same.size() > 1) {
                found.add(new Obstacle(Reason.SAME_EMPLOYEE_NUMBER, number, String.join(", ", same)));
            }
        });
    }

    /** A code that had to be changed so that no spreadsheet runs it would be another code. */
    private void code(String code) {
        if (file != FileType.PAXML && !SheetCell.harmless(code).equals(code)) {
            found.add(new Obstacle(Reason.FORMULA, code));
        }
    }

    private void encoding() {
        boolean columns = file == FileType.CSV || file == FileType.JOURNAL;
        CharsetEncoder encoder =
                columns ? mapping.format().encoding().charset().newEncoder() : StandardCharsets.UTF_8.newEncoder();
        String title = columns ? mapping.format().encoding().title() : FileFormat.Encoding.UTF_8.title();
        texts().filter(text -> !encoder.canEncode(text))
                .forEach(text -> found.add(new Obstacle(Reason.NOT_IN_ENCODING, text, title)));
    }

    private Stream<String> texts() {
        return switch (file) {
            case CSV, EXCEL ->
                Stream.concat(
                        mapping.format().columns().stream().map(Column::heading),
                        lines.stream().flatMap(this::texts));
            case PAXML ->
                lines.stream()
                        .flatMap(line -> Stream.of(
                                line.employee(),
                                line.wageType().code(),
                                line.wageType().name(),
                                line.payment().text(),
                                line.costCentre()));
            case JOURNAL ->
                Stream.of(
                                new JournalFile(run, mapping).texts(),
                                mapping.accounts().numbers().values().stream(),
                                mapping.costCentres().values().stream())
                        .flatMap(any -> any);
        };
    }

    private Stream<String> texts(Line line) {
        return mapping.format().columns().stream()
                .map(column -> line.cell(column, run, mapping))
                .flatMap(cell -> cell instanceof Cell.Words(String text) ? Stream.of(text) : Stream.empty());
    }
}
