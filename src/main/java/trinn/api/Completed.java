package trinn.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trinn.api.web.FaultException;
import trinn.intake.PlainTable;
import trinn.records.Attributes;
import trinn.records.Field;
import trinn.records.RecordType;
import trinn.records.Row;
import trinn.table.CsvTable;

/** Completes records that were sent by what those say whose place they take: who changes an amount keeps the rest. */
final class Completed {

    private Completed() {}

    /**
     * Writes the table anew, with a column for each field that anything says.
     *
     * @param replaced the records whose place is taken, by id
     * @return the names of its columns
     */
    static List<String> write(Path folder, String from, String to, RecordType type, Map<String, Row> replaced) {
        PlainTable sent = new PlainTable(folder.resolve(from));
        List<String> before = sent.header();
        List<String> header = List.copyOf(header(before, type, replaced));
        int id = before.indexOf("id");
        try (CsvWriter csv = CsvWriter.builder().build(folder.resolve(to), StandardCharsets.UTF_8)) {
            csv.writeRecord(header);
            sent.each(row -> {
                Row old = id < 0 || row.size() <= id
                        ? null
                        : replaced.get(row.get(id).strip());
                csv.writeRecord(completed(header, before.size(), row, old));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw FaultException.unreadable("The body is no table from its first line to its last.");
        }
        return header;
    }

    private static Set<String> header(List<String> sent, RecordType type, Map<String, Row> replaced) {
        Set<String> header = new LinkedHashSet<>(sent);
        for (Row old : replaced.values()) {
            type.fields().stream()
                    .filter(field -> old.value(type.place(field.name())) != null)
                    .map(Field::name)
                    .forEach(header::add);
            old.attributes().keySet().forEach(name -> header.add(Attributes.PREFIX + name));
        }
        return header;
    }

    private static List<String> completed(List<String> header, int sent, List<String> row, @Nullable Row old) {
        List<String> whole = new ArrayList<>(row);
        for (String name : header.subList(sent, header.size())) {
            whole.add(old == null ? "" : kept(old, name));
        }
        return whole;
    }

    private static String kept(Row old, String name) {
        return Attributes.isOne(name)
                ? old.attributes().getOrDefault(Attributes.name(name), "")
                : CsvTable.text(old.value(old.type().place(name)));
    }
}
