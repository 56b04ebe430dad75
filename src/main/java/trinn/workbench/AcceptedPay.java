package trinn.workbench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trinn.engine.Evaluated;
import trinn.scheme.GoldenCase.Account;
import trinn.scheme.SchemeFiles;
import trinn.settlement.Line;
import trinn.source.YamlNode;

/** What one seller and period of a golden case is expected to be paid, made what is paid. What holds already is left as it is written. */
final class AcceptedPay {

    private final String name;
    private final int number;
    private final Evaluated paid;
    private SchemeFiles files;

    AcceptedPay(SchemeFiles files, String name, int number, Evaluated paid) {
        this.files = files;
        this.name = name;
        this.number = number;
        this.paid = paid;
    }

    SchemeFiles files() {
        String rule = statement().get("rule", YamlNode::text, null);
        String component = statement().get("component", YamlNode::text, null);
        List<Line> seen = paid.payout().lines().stream()
                .filter(line -> rule == null || rule.equals(line.rule()))
                .filter(line -> component == null || component.equals(line.component()))
                .toList();
        lines(seen);
        amount("pays", seen.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
        amount("payout", paid.payout().total());
        amount("cost", paid.payout().cost());
        for (Account account : Account.values()) {
            YamlNode balances = statement().get("balances");
            if (balances != null) {
                amount(balances.get(account.key()), CaseWriter.balance(paid.after(), account));
            }
        }
        rules("fires", true);
        rules("silent", false);
        return files;
    }

    /** The seller and period in the text as it stands now. */
    private YamlNode statement() {
        YamlNode node = CaseBlock.named(CaseText.text(files), name).node();
        YamlNode population = node.get("population");
        return population == null ? node : population.list().get(number);
    }

    private void change(BiFunction<String, YamlNode, String> edit) {
        files = CaseText.changed(files, edit.apply(CaseText.text(files), statement()));
    }

    private void amount(String key, BigDecimal amount) {
        amount(statement().get(key), amount);
    }

    private void amount(@Nullable YamlNode node, BigDecimal amount) {
        if (node != null && node.number().compareTo(amount) != 0) {
            change((text, any) -> YamlEdit.replaced(text, node, FlowMap.plain(amount)));
        }
    }

    /** Amounts are changed where there are as many lines of the same components and rules; otherwise the list is written anew. */
    private void lines(List<Line> seen) {
        YamlNode list = statement().get("lines");
        if (list == null) {
            return;
        }
        List<Line> rest = new ArrayList<>(seen);
        List<YamlNode> unmet = new ArrayList<>();
        for (YamlNode node : list.list()) {
            if (!rest.remove(first(rest, node, true))) {
                unmet.add(node);
            }
        }
        List<YamlNode> gone = new ArrayList<>();
        for (YamlNode node : unmet) {
            Line line = first(rest, node, false);
            if (line == null) {
                gone.add(node);
            }
            rest.remove(line);
        }
        if (gone.isEmpty() && rest.isEmpty()) {
            amounts(seen);
        } else {
            change((text, statement) -> YamlEdit.valued(text, statement, "lines", written(statement, seen)));
        }
    }

    private void amounts(List<Line> seen) {
        int size = statement().need("lines").list().size();
        List<Line> rest = new ArrayList<>(seen);
        List<Integer> unmet = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (!rest.remove(first(rest, statement().need("lines").list().get(i), true))) {
                unmet.add(i);
            }
        }
        for (int i : unmet) {
            YamlNode node = statement().need("lines").list().get(i);
            Line line = first(rest, node, false);
            if (line != null) {
                rest.remove(line);
                amount(node.need("amount"), line.amount());
            }
        }
    }

    private static @Nullable Line first(List<Line> lines, YamlNode expected, boolean exact) {
        String rule = expected.get("rule", YamlNode::text, "");
        for (Line line : lines) {
            if (line.component().equals(expected.need("component").text())
                    && (rule.isEmpty() || rule.equals(line.rule()))
                    && (!exact || expected.need("amount").number().compareTo(line.amount()) == 0)) {
                return line;
            }
        }
        return null;
    }

    private static String written(YamlNode statement, List<Line> seen) {
        if (seen.isEmpty()) {
            return " []";
        }
        YamlNode old = statement.need("lines");
        int column = old.isFlow()
                ? Objects.requireNonNull(statement.keys().get("lines")).column() + 1
                : old.column() - 1;
        String indent = "\n" + " ".repeat(column) + "- ";
        return indent + seen.stream().map(CaseWriter::line).collect(Collectors.joining(indent));
    }

    /** Takes names of rules out that do not do any longer what the case says of them. */
    private void rules(String key, boolean fires) {
        YamlNode list = statement().get(key);
        if (list == null) {
            return;
        }
        for (String rule : list.list().stream().map(YamlNode::text).toList()) {
            if (paid.fired().contains(rule) != fires) {
                change((text, statement) -> {
                    YamlNode names = statement.need(key);
                    return names.list().size() == 1
                            ? YamlEdit.without(text, statement, key)
                            : YamlEdit.without(
                                    text,
                                    names,
                                    names.list().stream()
                                            .filter(one -> one.text().equals(rule))
                                            .findFirst()
                                            .orElseThrow());
                });
            }
        }
    }
}
