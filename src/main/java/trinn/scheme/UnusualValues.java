package trinn.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import trinn.source.Problem;
import trinn.source.Severity;
import trinn.source.Yaml;
import trinn.source.YamlNode;

/** Finds values of terms that lie outside the range of their own slider, where one of the two is mistyped most often. */
public final class UnusualValues {

    private UnusualValues() {}

    /** A warning for each, at the value's place; the scheme must be one that can be read. */
    public static List<Problem> in(Scheme scheme) {
        String text = scheme.files().texts().get(SchemeFiles.SCHEME);
        YamlNode terms =
                text == null ? null : Yaml.parse(SchemeFiles.SCHEME, text).get("terms");
        List<Problem> warnings = new ArrayList<>();
        if (terms != null) {
            terms.map().forEach((name, node) -> {
                Term term = scheme.terms().get(name);
                if (term != null && term.range() != null && term.table() == null) {
                    values(node).forEach(value -> check(name, term.range(), value, warnings));
                }
            });
        }
        return warnings;
    }

    private static List<YamlNode> values(YamlNode term) {
        YamlNode dated = term.get("values");
        return dated == null
                ? List.of(term.need("value"))
                : dated.list().stream().map(one -> one.need("value")).toList();
    }

    private static void check(String name, Range range, YamlNode value, List<Problem> warnings) {
        BigDecimal number = value.number();
        boolean below = number.compareTo(range.from()) < 0;
        if (below || number.compareTo(range.to()) > 0) {
            BigDecimal end = below ? range.from() : range.to();
            warnings.add(new Problem(
                    SchemeFiles.SCHEME,
                    value.line(),
                    value.column(),
                    Severity.WARNING,
                    "",
                    "The term \"%s\" is %s, %s than its range: %s to %s."
                            .formatted(
                                    name,
                                    number.toPlainString(),
                                    below ? "less" : "more",
                                    range.from().toPlainString(),
                                    range.to().toPlainString()),
                    "Write a value within it, or let the range %s at %s."
                            .formatted(below ? "begin" : "end", number.toPlainString()),
                    null));
        }
    }
}
