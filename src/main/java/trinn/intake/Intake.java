package trinn.intake;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import trinn.records.Field;
import trinn.records.RecordType;
import trinn.records.Row;

/** Brings the files of a data set in: reads, checks and hands on record by record, so that no size is too large. */
public final class Intake {

    private final Path folder;
    private final Layout brought;
    private final Layout layout;
    private final Report report;
    private final Consumer<Row> sink;
    private final Crosscheck crosscheck;
    private final Targets targets;
    private final Plausibility plausibility;
    private final Ids derived = new Ids();
    private final Kept kept;
    private final Set<RecordType> staying;
    private final Map<String, Section> keptFiles = new HashMap<>();
    private final Set<String> files = new HashSet<>();
    private final boolean payeesListed;
    private boolean allTargets = true;

    private Intake(Path folder, Layout files, Kept kept, Report report, Consumer<Row> sink) {
        this.folder = folder;
        this.kept = kept;
        this.staying = EnumSet.noneOf(RecordType.class);
        kept.types().stream()
                .filter(type -> !files.has(type) || kept.beside().contains(type))
                .forEach(staying::add);
        this.brought = files;
        this.layout = files.with(
                staying.stream().map(type -> asKept(type, kept.name())).toList());
        this.report = report;
        this.sink = sink;
        this.crosscheck = new Crosscheck(layout, report);
        this.targets = new Targets(layout, report);
        this.payeesListed = layout.has(RecordType.PAYEES);
        this.plausibility = new Plausibility(layout, report);
    }

    /**
     * Reads all files. Who takes the records must undo what was done with them where the report has an error in the end.
     *
     * @param folder where the files lie
     * @param sink takes every record, in the order of the types; only payees that no file lists come in between, each
     *     before the first record that names it
     * @return what the checks found
     */
    public static Report read(Path folder, Layout layout, Consumer<Row> sink) {
        return read(folder, layout, Kept.NOTHING, sink);
    }

    /** As {@link #read(Path, Layout, Consumer)}; what is kept is checked against the files and handed on with them. */
    public static Report read(Path folder, Layout layout, Kept kept, Consumer<Row> sink) {
        Report report = new Report();
        new Intake(folder, layout, kept, report, sink).read();
        return report;
    }

    private void read() {
        Set<RecordType> types = EnumSet.noneOf(RecordType.class);
        layout.sections().forEach(section -> types.add(section.type()));
        for (RecordType type : types) {
            if (staying.contains(type)) {
                kept.each(type, row -> check(keptFile(row), row));
            }
            brought.sections().stream()
                    .filter(section -> section.type() == type)
                    .forEach(this::readSection);
            crosscheck.finish(type);
            if (type == RecordType.TARGETS) {
                targets.complete().forEach(this::handOn);
            }
        }
        plausibility.finish();
    }

    private void readSection(Section section) {
        Set<String> used = new HashSet<>();
        for (Section other : layout.sections()) {
            if (other.title().equals(section.title())) {
                used.addAll(other.columns().values());
            }
        }
        boolean complete = SectionReader.read(
                folder,
                section,
                used,
                layout.currency(),
                files.add(section.title()) ? report : report.again(),
                row -> check(section, row));
        if (!complete) {
            crosscheck.incomplete(section.type());
            allTargets &= section.type() != RecordType.TARGETS;
        }
    }

    /** The file from which a record that is kept once came; its columns go by the names of the fields. */
    private Section keptFile(Row row) {
        return keptFiles.computeIfAbsent(
                row.type().code() + "/" + row.origin().file(),
                any -> asKept(row.type(), row.origin().file()));
    }

    private static Section asKept(RecordType type, String file) {
        Map<String, String> columns = new HashMap<>();
        type.names().forEach(field -> columns.put(field, field));
        return new Section(type, file, FileFormat.PLAIN, columns, Map.of(), Map.of(), null);
    }

    private void check(Section section, Row row) {
        boolean sound = crosscheck.check(section, row);
        derivePayees(section, row);
        if (row.type() == RecordType.TARGETS) {
            targets.add(section, row);
            return;
        }
        if (sound && row.type() == RecordType.SALES && allTargets) {
            targets.checkQuota(section, row);
        }
        plausibility.check(section, row);
        handOn(row);
    }

    /** Makes a payee of every name, where there is no file with payees. */
    private void derivePayees(Section section, Row row) {
        if (payeesListed) {
            return;
        }
        for (Field field : row.type().fields()) {
            boolean ofSeller = row.type() == RecordType.TARGETS
                    && field.name().equals("of")
                    && row.text("level").equals("seller");
            if (field.refersTo().equals(RecordType.PAYEES.code()) || ofSeller) {
                derivePayee(section, row, field);
            }
        }
    }

    private void derivePayee(Section section, Row row, Field field) {
        String name = row.text(field.name());
        if (name.isEmpty() || derived.add(name, row.origin().row()) != Ids.NONE) {
            return;
        }
        @Nullable Object[] values = new @Nullable Object[RecordType.PAYEES.fields().size()];
        values[RecordType.PAYEES.place("id")] = name;
        values[RecordType.PAYEES.place("name")] = name;
        sink.accept(new Row(RecordType.PAYEES, row.origin(), values));
        report.add(
                section.problem(
                        Check.DERIVED_PAYEES,
                        row,
                        field.name(),
                        "There is no file with payees, so this payee was taken from here. Role, department and the rest are not known."));
    }

    private void handOn(Row row) {
        if (row.type() == RecordType.TARGETS) {
            plausibility.checkTarget(row);
        }
        sink.accept(row);
    }
}
