package trinn.simulation;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import trinn.evaluation.Bindings;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.scheme.TermReader;
import trinn.scheme.Terms;
import trinn.source.Said;
import trinn.source.Yaml;
import trinn.source.YamlNode;

/** Reads what-if files. */
final class WhatIfReader {

    private static final int DEEPEST_STACK = 10;

    private WhatIfReader() {}

    static WhatIf read(Path file) {
        YamlNode root = Yaml.read(file).only("what-if", "description", "data", "baseline", "alternatives");
        YamlNode baselineNode = root.need("baseline").only("scheme", "terms", "bindings");
        YamlNode changes = baselineNode.get("terms");
        Side baseline = side(
                "baseline",
                versions(file, baselineNode.need("scheme")),
                terms -> terms(terms, changes),
                bindings(baselineNode, Bindings.NONE));
        List<Side> alternatives = new ArrayList<>();
        for (YamlNode node : root.need("alternatives").list()) {
            alternatives.add(alternative(file, node, baseline));
        }
        if (alternatives.isEmpty()) {
            throw root.need("alternatives").problem("A what-if needs at least one alternative.");
        }
        return new WhatIf(
                Said.of(root.need("what-if")),
                root.get("description", Said::of, Said.of("")),
                path(file, root.need("data")),
                baseline,
                alternatives);
    }

    private static Side alternative(Path file, YamlNode node, Side baseline) {
        node.only("name", "scheme", "stack", "terms", "bindings");
        YamlNode other = node.get("scheme");
        return side(
                node.need("name").text(),
                other == null ? baseline.versions() : versions(file, other),
                terms -> stacked(file, node, terms, 0),
                bindings(node, baseline.bindings()));
    }

    private static Side side(
            String name, List<Side.Version> versions, UnaryOperator<Terms> changes, Bindings bindings) {
        List<Side.Version> changed = versions.stream()
                .map(version -> new Side.Version(version.scheme(), changes.apply(version.terms())))
                .toList();
        Side.Version first = changed.getFirst();
        return new Side(name, first.scheme(), first.terms(), changed.subList(1, changed.size()), bindings);
    }

    /** {@code bindings: {sales: revenue}}; those of the other where nothing is said. */
    private static Bindings bindings(YamlNode side, Bindings otherwise) {
        YamlNode node = side.get("bindings");
        return node == null ? otherwise : Bindings.of(node);
    }

    /** One folder, or a list of folders with versions that follow each other. */
    private static List<Side.Version> versions(Path file, YamlNode node) {
        List<YamlNode> folders = node.isList() ? node.list() : List.of(node);
        if (folders.isEmpty()) {
            throw node.problem("Here the folder of a scheme is missing.");
        }
        List<Side.Version> versions = new ArrayList<>();
        for (YamlNode folder : folders) {
            Scheme scheme = scheme(file, folder);
            for (Side.Version other : versions) {
                if (!other.scheme().id().equals(scheme.id())
                        || other.scheme().validity().overlaps(scheme.validity())) {
                    throw folder.problem(
                            "Only versions of one scheme that are valid one after the other can stand in a list. Write valid: {from: …, to: …} into their scheme.yaml.");
                }
            }
            versions.add(new Side.Version(scheme, scheme.terms()));
        }
        return versions;
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
