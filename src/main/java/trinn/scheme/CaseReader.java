package trinn.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import trinn.facts.FactSet;
import trinn.scheme.GoldenCase.Account;
import trinn.scheme.GoldenCase.Expected;
import trinn.scheme.GoldenCase.ExpectedLine;
import trinn.scheme.GoldenCase.Statement;
import trinn.settlement.Component;
import trinn.source.Spelling;
import trinn.source.YamlNode;

/** Reads the golden cases of a scheme. */
final class CaseReader {

    private static final List<String> EXPECTED =
            List.of("given", "rule", "component", "pays", "lines", "payout", "cost", "balances", "fires", "silent");

    private final Terms terms;
    private final Set<String> components = new TreeSet<>(Set.of(Component.VARIABLE_PAY, Component.TOTAL_PAY));
    private final CaseFacts facts;

    CaseReader(Terms terms, List<Component> components, CaseFacts facts) {
        this.terms = terms;
        components.forEach(component -> this.components.addAll(List.of(component.name(), component.group())));
        this.facts = facts;
    }

    List<GoldenCase> all(YamlNode root) {
        List<GoldenCase> cases = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlNode node : root.only("cases").need("cases").list()) {
            GoldenCase read = read(node);
            if (!names.add(read.name())) {
                throw node.problem("There are two cases \"%s\".".formatted(read.name()));
            }
            cases.add(read);
        }
        return cases;
    }

    private GoldenCase read(YamlNode node) {
        YamlNode population = node.get("population");
        List<String> keys = new ArrayList<>(List.of("case", "terms", "fails"));
        keys.addAll(population == null ? EXPECTED : List.of("population"));
        node.only(keys.toArray(String[]::new));
        String fails = node.get("fails", CaseReader::fails, null);
        YamlNode changed = node.get("terms");
        List<Statement> statements = new ArrayList<>();
        if (population == null) {
            statements.add(statement(node, fails == null, true));
        } else {
            for (YamlNode item : population.list()) {
                item.only(EXPECTED.toArray(String[]::new));
                statements.add(statement(item, fails == null, false));
            }
            if (statements.isEmpty()) {
                throw population.problem("A population needs a seller and period: - given: {…}.");
            }
            requireDifferent(population, statements);
        }
        return new GoldenCase(
                node.need("case").text(),
                node.file(),
                node.line(),
                changed == null ? terms : TermReader.changed(terms, changed),
                statements,
                fails);
    }

    private static void requireDifferent(YamlNode population, List<Statement> statements) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < statements.size(); i++) {
            FactSet given = statements.get(i).facts();
            if (!seen.add(given.seller().id() + " " + given.period().id())) {
                throw population
                        .list()
                        .get(i)
                        .problem(
                                "The seller %s stands here twice for the period from %s. Give another id, or another period; without one it is January 2026."
                                        .formatted(
                                                given.seller().id(),
                                                given.period().id()));
            }
        }
    }

    private static String fails(YamlNode node) {
        if (node.text().isBlank()) {
            throw node.problem("Write words of the message that is expected, such as fails: divides by zero.");
        }
        return node.text();
    }

    /** Nothing is paid where the facts are refused, so nothing can be expected of the pay. */
    private static Statement refused(YamlNode node, FactSet given) {
        for (String key : EXPECTED.subList(1, EXPECTED.size())) {
            YamlNode expected = node.get(key);
            if (expected != null) {
                throw expected.problem(
                        "Where the case fails nothing is paid. Take \"%s\" out, or fails.".formatted(key));
            }
        }
        return new Statement(node.line(), given, Expected.NOTHING);
    }

    private String component(YamlNode node) {
        if (!components.contains(node.text())) {
            throw node.problem("There is no component \"%s\" in scheme.yaml. %s"
                    .formatted(node.text(), Spelling.advice(node.text(), components)));
        }
        return node.text();
    }

    private Statement statement(YamlNode node, boolean paid, boolean alone) {
        FactSet given = facts.read(node.need("given"));
        if (!paid) {
            return refused(node, given);
        }
        String rule = node.get("rule", YamlNode::text, null);
        String component = node.get("component", this::component, null);
        YamlNode pays = node.get("pays");
        boolean whole = rule == null && component == null;
        if (whole && pays != null) {
            throw pays.problem("\"pays\" is about one rule or component. Name it, or write payout.");
        }
        YamlNode sum = whole ? node.need("payout") : node.need("pays");
        YamlNode lines = node.get("lines");
        if (lines == null && whole && alone) {
            throw node.problem(
                    "A case states every line under the key \"lines\". To look at a part, name a rule or component and what it pays.");
        }
        return new Statement(
                node.line(),
                given,
                new Expected(
                        rule,
                        component,
                        lines == null ? null : lines(lines),
                        sum.number(),
                        sum.line(),
                        whole ? null : node.get("payout", YamlNode::number, null),
                        node.get("cost", YamlNode::number, null),
                        node.get("balances", CaseReader::balances, Map.of()),
                        node.get("fires", CaseReader::words, List.of()),
                        node.get("silent", CaseReader::words, List.of())));
    }

    private static List<ExpectedLine> lines(YamlNode node) {
        List<ExpectedLine> lines = new ArrayList<>();
        for (YamlNode line : node.list()) {
            line.only("component", "rule", "amount");
            lines.add(new ExpectedLine(
                    line.need("component").text(),
                    line.get("rule", YamlNode::text, ""),
                    line.need("amount").number(),
                    line.line()));
        }
        return lines;
    }

    private static Map<Account, BigDecimal> balances(YamlNode node) {
        node.only("owed", "withheld", "toCome");
        Map<Account, BigDecimal> balances = new TreeMap<>();
        for (Account account : Account.values()) {
            YamlNode amount = node.get(account.key());
            if (amount != null) {
                balances.put(account, amount.number());
            }
        }
        return balances;
    }

    private static List<String> words(YamlNode node) {
        return node.list().stream().map(YamlNode::text).toList();
    }
}
