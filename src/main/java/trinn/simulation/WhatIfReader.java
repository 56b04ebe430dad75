package trinn.simulation;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.scheme.TermReader;
import trinn.scheme.Terms;
import trinn.source.Yaml;
import trinn.source.YamlNode;

/** Reads what-if files. */
final class WhatIfReader {

    private static final int DEEPEST_STACK = 10;

    private WhatIfReader() {}

    static WhatIf read(Path file) {
        YamlNode root = Yaml.read(file).only("what-if", "description", "data", "baseline", "alternatives");
        YamlNode baselineNode = root.need("baseline").only("scheme", "terms");
        Scheme scheme = scheme(file, baselineNode.need("scheme"));
        Terms terms = terms(scheme.terms(), baselineNode.get("terms"));
        List<Side> alternatives = new ArrayList<>();
        for (YamlNode node : root.need("alternatives").list()) {
            alternatives.add(alternative(file, node, scheme, terms));
        }
        if (alternatives.isEmpty()) {
            throw root.need("alternatives").problem("A what-if needs at least one alternative.");
        }
        return new WhatIf(
                root.need("what-if").text(),
                root.get("description", YamlNode::text, "").strip(),
                path(file, root.need("data")),
                new Side("baseline", scheme, terms),
                alternatives);
    }

    private static Side alternative(Path file, YamlNode node, Scheme baseline, Terms baselineTerms) {
        node.only("name", "scheme", "stack", "terms");
        YamlNode other = node.get("scheme");
        Scheme scheme = other == null ? baseline : scheme(file, other);
        Terms terms = other == null ? baselineTerms : scheme.terms();
        terms = stacked(file, node, terms, 0);
        return new Side(node.need("name").text(), scheme, terms);
    }

    /** The terms changed first as the stacked what-ifs change them, then as this one does. */
    private static Terms stacked(Path file, YamlNode alternative, Terms terms, int depth) {
        if (depth > DEEPEST_STACK) {
            throw alternative.problem("The what-ifs stack on one another without end.");
        }
        Terms changed = terms;
        YamlNode stack = alternative.get("stack");
        if (stack != null) {
            for (YamlNode below : stack.list()) {
                Path belowFile = path(file, below);
                for (YamlNode node : Yaml.read(belowFile).need("alternatives").list()) {
                    changed = stacked(belowFile, node, changed, depth + 1);
                }
            }
        }
        return terms(changed, alternative.get("terms"));
    }

    private static Terms terms(Terms terms, @Nullable YamlNode changes) {
        return changes == null ? terms : TermReader.changed(terms, changes);
    }

    private static Scheme scheme(Path file, YamlNode node) {
        return Scheme.of(SchemeFiles.read(path(file, node)));
    }

    private static Path path(Path file, YamlNode node) {
        try {
            return file.resolveSibling(node.text()).normalize();
        } catch (InvalidPathException e) {
            throw node.problem("\"%s\" is no path.".formatted(node.text()));
        }
    }
}
