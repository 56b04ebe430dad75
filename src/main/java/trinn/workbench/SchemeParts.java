package trinn.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trinn.scheme.MessageFile;
import trinn.scheme.SchemeFiles;
import trinn.workbench.Part.Kind;

/**
 * Takes the texts of a scheme apart, whether they can be read or not: rules begin at {@code rule "…"} in the first column, terms
 * and cases where their list is indented to. What is written in another way stays one part.
 */
final class SchemeParts {

    private static final Pattern RULE = Pattern.compile("(?m)^rule\\s+\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern KEY = Pattern.compile("(?m)^([A-Za-z][\\w-]*):");
    private static final Pattern CASE = Pattern.compile("- case:\\s*(.*?)\\s*$");
    private static final String TERMS = "terms";

    private final List<Part> parts = new ArrayList<>();

    private SchemeParts() {}

    /** The parts of a scheme in the order of its files. */
    static List<Part> of(SchemeFiles files) {
        SchemeParts all = new SchemeParts();
        files.texts().forEach(all::file);
        return List.copyOf(all.parts);
    }

    private void file(String name, String text) {
        if (name.equals(SchemeFiles.SCHEME)) {
            settings(name, text);
        } else if (name.equals(SchemeFiles.CASES)) {
            cases(name, text);
        } else if (name.endsWith(SchemeFiles.RULES)) {
            rules(name, text);
        } else {
            messages(name, text);
        }
    }

    private void settings(String file, String text) {
        Matcher key = KEY.matcher(text);
        int from = 0;
        String name = "";
        while (key.find()) {
            setting(file, name, text.substring(from, key.start()));
            from = key.start();
            name = key.group(1);
        }
        setting(file, name, text.substring(from));
    }

    private void setting(String file, String name, String text) {
        if (name.equals(TERMS)) {
            terms(file, text);
        } else {
            add(Kind.SETTING, file, name, text);
        }
    }

    private void terms(String file, String text) {
        String indent = indent(text, "\\w");
        if (indent.isEmpty()) {
            add(Kind.SETTING, file, TERMS, text);
        } else {
            split(Kind.TERM, file, text, Pattern.compile("(?m)^" + indent + "(\\w[\\w-]*):"));
        }
    }

    private void cases(String file, String text) {
        split(Kind.CASE, file, text, Pattern.compile("(?m)^" + indent(text, "- ") + CASE.pattern()));
    }

    private void rules(String file, String text) {
        Matcher rule = RULE.matcher(text);
        add(Kind.HEADING, file, "", rule.find() ? text.substring(0, rule.start()) : text);
        split(Kind.RULE, file, text, RULE);
    }

    /** From each place where a part begins to the next; what stands before the first is left out. */
    private void split(Kind kind, String file, String text, Pattern begin) {
        Matcher part = begin.matcher(text);
        int from = -1;
        String name = "";
        while (part.find()) {
            if (from >= 0) {
                add(kind, file, name, text.substring(from, part.start()));
            }
            from = part.start();
            name = part.group(1);
        }
        if (from >= 0) {
            add(kind, file, name, text.substring(from));
        }
    }

    private void messages(String file, String text) {
        for (Map.Entry<String, MessageFile.Entry> entry :
                MessageFile.read(file, text).entries().entrySet()) {
            add(Kind.MESSAGE, file, entry.getKey(), entry.getValue().value());
        }
    }

    /** How far the first line is indented that begins with something and is not in the first column. */
    private static String indent(String text, String begin) {
        Matcher line = Pattern.compile("(?m)^( *)(?=" + begin + ")").matcher(text);
        while (line.find()) {
            if (!line.group(1).isEmpty() || begin.startsWith("-")) {
                return line.group(1);
            }
        }
        return "";
    }

    private void add(Kind kind, String file, String name, String text) {
        String bare = text.replaceAll("^(\\s*\\n)+", "").stripTrailing();
        if (!bare.isEmpty()) {
            parts.add(new Part(kind, file, name, bare));
        }
    }
}
