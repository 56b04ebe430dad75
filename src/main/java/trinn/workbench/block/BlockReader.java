package trinn.workbench.block;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trinn.facts.Tiers;
import trinn.scheme.Range;
import trinn.source.Yaml;
import trinn.source.YamlNode;
import trinn.workbench.block.Field.Kind;
import trinn.workbench.block.Field.Tables;
import trinn.workbench.block.Field.Variant;

/** Reads the folder of a block. What is wrong is told at its place. */
final class BlockReader {

    private static final String DEFAULT = "default";

    private final Path folder;
    private final BlockTexts texts;

    BlockReader(Path folder, BlockTexts common) {
        this.folder = folder;
        this.texts = BlockTexts.read(folder, common);
    }

    Block read() {
        YamlNode node = Yaml.read(folder.resolve(Block.FORM)).only("order", "group", "file", "fields", "vary");
        List<Field> fields = new ArrayList<>();
        node.get("fields", YamlNode::map, Map.<String, YamlNode>of())
                .forEach((name, field) -> fields.add(field(name, field)));
        YamlNode vary = node.get("vary");
        Block block = new Block(
                folder.getFileName().toString(),
                node.need("order").whole(),
                node.need("group").text(),
                fields,
                node.get("file", YamlNode::text, ""),
                file("rule.drl"),
                file("settings.yaml"),
                file("cases.yaml"),
                vary == null ? "" : vary.text(),
                texts);
        for (String used : block.mentioned()) {
            if (fields.stream().noneMatch(field -> field.name().equals(used))) {
                throw node.problem(
                        "The templates ask for {{%s}}, but the form has no field of that name. Add it under fields, or correct the name."
                                .formatted(used));
            }
        }
        return block;
    }

    private Template file(String name) {
        Path path = folder.resolve(name);
        return new Template(Files.exists(path) ? Yaml.text(path) : "");
    }

    private Field field(String name, YamlNode node) {
        node.only("kind", DEFAULT, "range", "term", "of", "gives", "border", "beyond", "choices");
        if (name.equals(Answers.NAME) || name.equals(Answers.SENTENCE)) {
            throw node.problem("Every form has the field \"%s\". Give this one another name.".formatted(name));
        }
        Kind kind = node.need("kind").oneOf(Kind.class);
        Map<String, Variant> variants = kind == Kind.VARIANT ? variants(node.need("choices")) : Map.of();
        return new Field(
                name,
                kind,
                usual(name, kind, node, variants),
                node.get("range", BlockReader::range, null),
                node.get("term", YamlNode::text, ""),
                kind == Kind.TIERS ? tables(node) : null,
                variants);
    }

    private static Map<String, Variant> variants(YamlNode node) {
        Map<String, Variant> variants = new LinkedHashMap<>();
        node.map().forEach((name, variant) -> {
            if (variant.isMap()) {
                Map<String, String> texts = new HashMap<>();
                variant.map().forEach((key, text) -> texts.put(key, text.text()));
                variants.put(name, new Variant(texts));
            } else {
                variants.put(name, new Variant(Map.of("rule", variant.text())));
            }
        });
        return variants;
    }

    private Answer usual(String name, Kind kind, YamlNode node, Map<String, Variant> variants) {
        YamlNode usual = node.get(DEFAULT);
        return switch (kind) {
            case MONEY, RATIO, FACTOR, COUNT ->
                new Answer.Amount("", node.need(DEFAULT).number());
            case TIERS -> new Answer.Table("", rows(node.need(DEFAULT)));
            case SWITCH -> {
                List<String> choices =
                        node.need("choices").list().stream().map(YamlNode::text).toList();
                yield new Answer.Switch("", choices, choices.getFirst());
            }
            case VARIANT -> {
                String chosen = usual == null ? variants.keySet().iterator().next() : usual.text();
                if (!variants.containsKey(chosen)) {
                    throw node.problem("\"%s\" is none of the choices: %s."
                            .formatted(chosen, String.join(", ", variants.keySet())));
                }
                yield new Answer.Words(chosen);
            }
            default -> new Answer.Words(usual == null ? texts.text("en", DEFAULT + "." + name) : usual.text());
        };
    }

    private static List<Tiers.Tier> rows(YamlNode node) {
        return node.list().stream()
                .map(row -> new Tiers.Tier(
                        row.need("from").number(), row.need("gives").number()))
                .toList();
    }

    private static Tables tables(YamlNode node) {
        return new Tables(
                node.need("of").text(),
                node.need("gives").text(),
                node.get("border", YamlNode::text, "lower"),
                node.get("beyond", YamlNode::text, "hold"));
    }

    private static @Nullable Range range(YamlNode node) {
        BigDecimal from = node.only("from", "to", "step").need("from").number();
        try {
            return new Range(from, node.need("to").number(), node.need("step").number());
        } catch (IllegalArgumentException e) {
            throw node.problem(String.valueOf(e.getMessage()));
        }
    }
}
