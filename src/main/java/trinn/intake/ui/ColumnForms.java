package trinn.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import trinn.intake.ColumnForm;
import trinn.intake.DateOrder;
import trinn.intake.DecimalSign;
import trinn.intake.FileDraft;
import trinn.intake.FileFormat;
import trinn.records.FieldKind;

/** How single columns are written, where they are written in another way than their file. */
final class ColumnForms {

    private static final String AS_FILE = "as-file";

    private final FileDraft file;
    private final FileFormat format;
    private final Consumer<FileFormat> written;

    ColumnForms(FileDraft file, Consumer<FileFormat> written) {
        this.file = file;
        this.format = file.recognition().format();
        this.written = written;
    }

    /** What can be chosen for a column of numbers or days; nothing for any other. */
    Component choice(Component page, String column, @Nullable String field, int place) {
        if (field == null || column.isBlank()) {
            return new Span();
        }
        FieldKind kind = file.type().field(field).kind();
        if (kind == FieldKind.TEXT) {
            return new Span();
        }
        ColumnForm form = format.column(column);
        boolean dates = kind == FieldKind.DATE;
        Enum<?> own = dates ? form.dates() : form.decimal();
        List<String> all = new ArrayList<>(List.of(AS_FILE));
        Arrays.stream(dates ? DateOrder.values() : DecimalSign.values())
                .map(Names::code)
                .forEach(all::add);
        Choice<String> choice = new Choice<>(
                column + ": " + page.getTranslation(dates ? "format.dates" : "format.decimal"),
                all,
                code -> page.getTranslation("format." + code),
                own == null ? AS_FILE : Names.code(own),
                code -> written.accept(format.withColumn(column, dates ? dates(form, code) : decimal(form, code))));
        choice.setId("%s-way-%d".formatted(FilePart.id(file.title()), place));
        return choice;
    }

    private static ColumnForm dates(ColumnForm form, String code) {
        return form.withDates(find(DateOrder.values(), code));
    }

    private static ColumnForm decimal(ColumnForm form, String code) {
        return form.withDecimal(find(DecimalSign.values(), code));
    }

    private static <E extends Enum<E>> @Nullable E find(E[] all, String code) {
        return Arrays.stream(all)
                .filter(one -> Names.code(one).equals(code))
                .findFirst()
                .orElse(null);
    }
}
