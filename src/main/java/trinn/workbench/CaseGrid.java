package trinn.workbench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trinn.format.Formats;
import trinn.scheme.SchemeFiles;
import trinn.source.ProblemsException;
import trinn.source.YamlNode;

/**
 * The golden cases of one seller each as the rows of a sheet: name, each input that any of them states, and what is expected to be
 * paid.
 *
 * @param inputs the columns between the name and what is expected, in the order in which cases state them
 * @param rows in the order of the text
 */
public record CaseGrid(List<CaseInput> inputs, List<Row> rows) {

    /**
     * A case.
     *
     * @param inputs what it states, as YAML has it
     * @param expected the payout, or what the rule or component that it looks at pays; null where the facts are refused
     */
    public record Row(
            String name,
            Map<CaseInput, String> inputs,
            @Nullable BigDecimal expected) {}

    /** Copies the lists. */
    public CaseGrid {
        inputs = List.copyOf(inputs);
        rows = List.copyOf(rows);
    }

    /**
     * The cases of files as they stand.
     *
     * @throws ProblemsException where they cannot be read
     */
    public static CaseGrid of(SchemeFiles files) {
        Set<CaseInput> inputs = new LinkedHashSet<>();
        List<Row> rows = new ArrayList<>();
        for (CaseBlock block : CaseBlock.of(CaseText.text(files))) {
            YamlNode node = block.node();
            if (node.get("population") == null) {
                Map<CaseInput, String> stated = new LinkedHashMap<>();
                CaseInput.of(node).forEach((input, value) -> stated.put(input, value.text()));
                inputs.addAll(stated.keySet());
                rows.add(new Row(block.name(), stated, node.get(sum(node), YamlNode::number, null)));
            }
        }
        return new CaseGrid(List.copyOf(inputs), rows);
    }

    private static String sum(YamlNode golden) {
        return golden.get("rule") == null && golden.get("component") == null ? "payout" : "pays";
    }

    /** How many columns can be written into. */
    public int width() {
        return inputs.size() + 2;
    }

    /** Whether all that cases state of an input are numbers. */
    public boolean isNumber(CaseInput input) {
        return !input.isWord()
                && rows.stream()
                        .map(row -> row.inputs().get(input))
                        .allMatch(value -> value == null || number(value) != null);
    }

    private static @Nullable BigDecimal number(String yaml) {
        try {
            return new BigDecimal(yaml);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** A cell as its reader writes it; empty where the case states nothing. */
    public String cell(int row, int column, Formats formats) {
        Row of = rows.get(row);
        if (column == 0) {
            return of.name();
        }
        if (column == width() - 1) {
            return of.expected() == null ? "" : formats.number(of.expected(), 2);
        }
        CaseInput input = inputs.get(column - 1);
        String value = of.inputs().getOrDefault(input, "");
        BigDecimal number = isNumber(input) ? number(value) : null;
        return number == null ? value : formats.number(number);
    }

    /**
     * The files with another value in one cell.
     *
     * @param text as its reader writes it; empty for nothing
     * @throws CellException where the cell cannot hold that
     */
    public SchemeFiles set(SchemeFiles files, int row, int column, String text, Formats formats) {
        return checked(files, written(files, rows.get(row).name(), row, column, text.strip(), formats));
    }

    SchemeFiles written(SchemeFiles files, String name, int row, int column, String text, Formats formats) {
        try {
            if (column == 0) {
                return text.equals(name) ? files : CaseText.rename(files, name, text);
            }
            if (column == width() - 1) {
                return expect(files, name, number(row, column, text, formats));
            }
            CaseInput input = inputs.get(column - 1);
            if (text.isEmpty()) {
                return edited(files, name, node -> input.without(CaseText.text(files), node));
            }
            String value = isNumber(input) ? FlowMap.plain(number(row, column, text, formats)) : text;
            return edited(
                    files,
                    name,
                    node -> same(node, input, value)
                            ? CaseText.text(files)
                            : input.put(CaseText.text(files), node, value));
        } catch (ProblemsException e) {
            throw new CellException(row, column, e.problems().getFirst().advice());
        }
    }

    /** An equal number that is written otherwise stays as its author wrote it. */
    private static boolean same(YamlNode golden, CaseInput input, String value) {
        YamlNode stated = CaseInput.of(golden).get(input);
        BigDecimal before = stated == null ? null : number(stated.text());
        BigDecimal now = number(value);
        return before != null && now != null && before.compareTo(now) == 0;
    }

    private static SchemeFiles edited(SchemeFiles files, String name, Function<YamlNode, String> edit) {
        return CaseText.changed(
                files, edit.apply(CaseBlock.named(CaseText.text(files), name).node()));
    }

    private static SchemeFiles expect(SchemeFiles files, String name, BigDecimal amount) {
        return edited(files, name, node -> {
            YamlNode sum = node.need(sum(node));
            return sum.number().compareTo(amount) == 0
                    ? CaseText.text(files)
                    : YamlEdit.replaced(CaseText.text(files), sum, FlowMap.plain(amount));
        });
    }

    private static BigDecimal number(int row, int column, String text, Formats formats) {
        BigDecimal number = formats.parse(text).orElseThrow(() -> new CellException(row, column, null));
        return text.endsWith("%") ? number.movePointLeft(2) : number;
    }

    /** Refuses what can be read no longer, if it could before. */
    static SchemeFiles checked(SchemeFiles before, SchemeFiles after) {
        return CaseCheck.checked(before, after);
    }
}
