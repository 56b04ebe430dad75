package trinn.scheme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import trinn.source.Spelling;
import trinn.source.YamlNode;

/** Reads {@code review:}, the findings that were accepted. */
final class AcceptanceReader {

    private AcceptanceReader() {}

    static List<Acceptance> all(YamlNode node) {
        List<Acceptance> accepted = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (YamlNode item : node.list()) {
            Acceptance one = one(item);
            if (!seen.add(one.finding() + " " + one.of())) {
                throw item.problem("The finding %s is accepted twice here. Keep one of the two reasons."
                        .formatted(
                                one.of().isEmpty()
                                        ? one.finding().word()
                                        : one.finding().word() + " of " + one.of()));
            }
            accepted.add(one);
        }
        return accepted;
    }

    private static Acceptance one(YamlNode item) {
        item.only("finding", "of", "because");
        YamlNode because = item.need("because");
        if (because.text().isBlank()) {
            throw because.problem("A finding is accepted with a reason. Write why it is right here.");
        }
        return new Acceptance(
                kind(item.need("finding")),
                item.get("of", YamlNode::text, ""),
                because.text().strip(),
                item.line());
    }

    private static FindingKind kind(YamlNode node) {
        for (FindingKind kind : FindingKind.values()) {
            if (kind.word().equals(node.text())) {
                return kind;
            }
        }
        throw node.problem("A review finds no \"%s\". %s"
                .formatted(node.text(), Spelling.advice(node.text(), FindingKind.words())));
    }
}
