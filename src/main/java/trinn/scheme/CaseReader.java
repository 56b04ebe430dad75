package trinn.scheme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import trinn.scheme.GoldenCase.ExpectedLine;
import trinn.source.YamlNode;

/** Reads the golden cases of a scheme. */
final class CaseReader {

    private CaseReader() {}

    static List<GoldenCase> all(YamlNode root, Terms terms) {
        List<GoldenCase> cases = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlNode node : root.only("cases").need("cases").list()) {
            GoldenCase read = read(node, terms);
            if (!names.add(read.name())) {
                throw node.problem("There are two cases \"%s\".".formatted(read.name()));
            }
            cases.add(read);
        }
        return cases;
    }

    private static GoldenCase read(YamlNode node, Terms terms) {
        node.only("case", "terms", "given", "lines", "payout");
        List<ExpectedLine> lines = new ArrayList<>();
        for (YamlNode line : node.need("lines").list()) {
            line.only("component", "rule", "amount");
            lines.add(new ExpectedLine(
                    line.need("component").text(),
                    line.get("rule", YamlNode::text, ""),
                    line.need("amount").number(),
                    line.line()));
        }
        YamlNode changed = node.get("terms");
        return new GoldenCase(
                node.need("case").text(),
                node.file(),
                node.line(),
                changed == null ? terms : TermReader.changed(terms, changed),
                CaseFacts.read(node.need("given")),
                lines,
                node.need("payout").number(),
                node.need("payout").line());
    }
}
