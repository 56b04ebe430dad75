package trinn.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import trinn.scheme.MessageFile;
import trinn.scheme.SchemeFiles;
import trinn.source.Place;
import trinn.source.Yaml;
import trinn.source.YamlNode;
import trinn.workbench.TermUse.Kind;

/** Finds every place of a scheme that names a term. */
final class TermUses {

    private static final Pattern COMMENT = Pattern.compile("\"[^\"\\n]*\"|'[^'\\n]*'|//[^\\n]*|(?s:/\\*.*?\\*/)");
    private static final String TERMS = "terms";

    private final String name;
    private final Pattern read;
    private final List<TermUse> uses = new ArrayList<>();

    private TermUses(String name) {
        this.name = name;
        this.read = Pattern.compile("(?<![\\w.$])terms\\s*\\.\\s*(" + Pattern.quote(name) + ")(?![\\w$])");
    }

    /**
     * All of them, in the order of the files and their texts.
     *
     * @throws trinn.source.ProblemsException where {@code scheme.yaml} or {@code cases.yaml} is no YAML
     */
    static List<TermUse> of(SchemeFiles files, String name) {
        TermUses found = new TermUses(name);
        files.texts().forEach(found::file);
        found.uses.sort(Comparator.comparing(TermUse::file).thenComparing(TermUse::from));
        return List.copyOf(found.uses);
    }

    private void file(String file, String text) {
        if (file.equals(SchemeFiles.SCHEME)) {
            scheme(text);
        } else if (file.equals(SchemeFiles.CASES)) {
            cases(text);
        } else if (file.endsWith(SchemeFiles.RULES)) {
            rules(file, text);
        } else {
            messages(file, text);
        }
    }

    private void rules(String file, String text) {
        Matcher part = COMMENT.matcher(text);
        int at = 0;
        while (part.find()) {
            reads(file, text, at, part.start(), Kind.NEED);
            boolean comment = text.charAt(part.start()) == '/';
            reads(file, text, part.start(), part.end(), comment ? Kind.COMMENT : Kind.NEED);
            at = part.end();
        }
        reads(file, text, at, text.length(), Kind.NEED);
    }

    private void reads(String file, String text, int from, int to, Kind kind) {
        Matcher place = read.matcher(text).region(from, to).useTransparentBounds(true);
        while (place.find()) {
            add(file, text, place.start(1), kind);
        }
    }

    private void scheme(String text) {
        YamlNode root = Yaml.parse(SchemeFiles.SCHEME, text);
        if (!root.isMap()) {
            return;
        }
        key(text, root.get(TERMS), Kind.NAME, SchemeFiles.SCHEME);
        each(root.get("sums"), sum -> each(get(sum, "of"), term -> word(text, term)));
        each(root.get("kpis"), kpi -> word(text, get(kpi, "capPerSale")));
        for (String compared : List.of("contests", "shares")) {
            each(root.get(compared), one -> {
                word(text, get(get(one, "among"), "attainment"));
                word(text, get(get(one, "among"), "actual"));
            });
        }
    }

    private void cases(String text) {
        if (text.isBlank()) {
            return;
        }
        YamlNode root = Yaml.parse(SchemeFiles.CASES, text);
        each(get(root, "cases"), one -> key(text, get(one, TERMS), Kind.NEED, SchemeFiles.CASES));
    }

    private void messages(String file, String text) {
        String label = "term." + name;
        for (Map.Entry<String, MessageFile.Entry> entry :
                MessageFile.read(file, text).entries().entrySet()) {
            String key = entry.getKey();
            MessageFile.Entry place = entry.getValue();
            if (key.equals(label) || key.startsWith(label + ".")) {
                add(file, text, place.keyAt() + "term.".length(), Kind.TEXT);
            }
            reads(file, text, place.valueAt(), place.valueAt() + place.value().length(), Kind.NEED);
        }
    }

    private void key(String text, @Nullable YamlNode map, Kind kind, String file) {
        YamlNode key = map == null ? null : map.keys().get(name);
        if (key != null) {
            add(file, text, quotes(text, key), kind);
        }
    }

    private void word(String text, @Nullable YamlNode node) {
        if (node != null && !node.isMap() && !node.isList() && node.text().equals(name)) {
            add(SchemeFiles.SCHEME, text, quotes(text, node), Kind.NEED);
        }
    }

    private static int quotes(String text, YamlNode node) {
        return node.start() + ("\"'".indexOf(text.charAt(node.start())) < 0 ? 0 : 1);
    }

    private static @Nullable YamlNode get(@Nullable YamlNode node, String key) {
        return node == null || !node.isMap() ? null : node.get(key);
    }

    private static void each(@Nullable YamlNode node, Consumer<YamlNode> use) {
        if (node != null && node.isList()) {
            node.list().forEach(use);
        } else if (node != null && node.isMap()) {
            node.map().values().forEach(use);
        }
    }

    private void add(String file, String text, int from, Kind kind) {
        uses.add(new TermUse(file, Place.of(text, from).line(), from, kind));
    }
}
