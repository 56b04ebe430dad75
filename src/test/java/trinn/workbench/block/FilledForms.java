package trinn.workbench.block;

import java.nio.file.Path;
import java.util.List;
import trinn.facts.Tiers;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.source.Yaml;
import trinn.source.YamlNode;
import trinn.workbench.NewScheme;

/** The forms that somebody fills in to build a shipped scheme from nothing: {@code src/test/resources/blocks}. */
public final class FilledForms {

    /** One form, filled in. */
    public record Filled(Block block, Answers answers) {}

    private FilledForms() {}

    /** The forms of a scheme in their order. */
    public static List<Filled> of(String scheme, Blocks blocks) {
        return of(Yaml.read(Path.of("src/test/resources/blocks", scheme + ".yaml")), blocks);
    }

    /** The forms of a list. */
    static List<Filled> of(YamlNode forms, Blocks blocks) {
        return forms.list().stream().map(node -> filled(node, blocks)).toList();
    }

    /** A scheme of that name built from nothing. */
    static SchemeFiles built(String id, Blocks blocks) {
        Scheme shipped = Scheme.of(SchemeFiles.read(Path.of("rules", id)));
        SchemeFiles files = NewScheme.of(id, shipped.title(), shipped.currency().getCurrencyCode());
        for (Filled one : of(id, blocks)) {
            files = new Writing(one.block(), files, "en").add(one.answers());
        }
        return files;
    }

    private static Filled filled(YamlNode node, Blocks blocks) {
        Block block = blocks.find(node.need("block").text()).orElseThrow();
        Answers answers = block.usual("en");
        for (var entry : node.need("answers").map().entrySet()) {
            if (!answers.byField().containsKey(entry.getKey())) {
                throw entry.getValue().problem("The form has no field \"%s\".".formatted(entry.getKey()));
            }
            answers = answers.with(entry.getKey(), answer(entry.getValue()));
        }
        return new Filled(block, answers);
    }

    private static Answer answer(YamlNode node) {
        if (!node.isMap()) {
            return new Answer.Words(node.text());
        }
        String term = node.need("term").text();
        YamlNode rows = node.get("rows");
        YamlNode choices = node.get("choices");
        if (rows != null) {
            return new Answer.Table(
                    term,
                    rows.list().stream()
                            .map(row -> new Tiers.Tier(
                                    row.need("from").number(), row.need("gives").number()))
                            .toList());
        }
        return choices == null
                ? new Answer.Amount(term, node.need("value").number())
                : new Answer.Switch(
                        term,
                        choices.list().stream().map(YamlNode::text).toList(),
                        node.need("value").text());
    }
}
