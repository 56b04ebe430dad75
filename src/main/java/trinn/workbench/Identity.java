package trinn.workbench;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import trinn.scheme.MessageFile;
import trinn.scheme.SchemeFiles;
import trinn.source.Yaml;

/** Gives a scheme another short name or title, in each of its files that says it. */
public final class Identity {

    private static final Pattern ID = Pattern.compile("(?m)^scheme:.*$");
    private static final Pattern TITLE = Pattern.compile("(?m)^title:.*(?:\\R[ \\t]+.*)*$");
    private static final Pattern MESSAGE = Pattern.compile("(?m)^title[ \\t]*[=:](?:.*\\\\\\R)*.*\\R?");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package\\s+\\S+");

    private static final int LONGEST_ID = 60;

    private Identity() {}

    /**
     * The same scheme under another short name.
     *
     * @param id small letters, digits and hyphens, such as {@code unit-extra}
     */
    public static SchemeFiles named(SchemeFiles files, String id) {
        SchemeFiles named =
                files.with(SchemeFiles.SCHEME, replaced(ID, files.texts().get(SchemeFiles.SCHEME), "scheme: " + id));
        for (var rules : files.rules().entrySet()) {
            named = named.with(rules.getKey(), replaced(PACKAGE, rules.getValue(), "package " + id.replace('-', '_')));
        }
        return named;
    }

    /**
     * The same scheme with another title, which stands in quotes so that it may hold any sign. Titles in other languages are taken
     * out: they would say the old one.
     */
    public static SchemeFiles titled(SchemeFiles files, String title) {
        String quoted = "title: " + Yaml.quoted(title);
        SchemeFiles titled =
                files.with(SchemeFiles.SCHEME, replaced(TITLE, files.texts().get(SchemeFiles.SCHEME), quoted));
        for (MessageFile messages : files.messages()) {
            titled =
                    titled.with(messages.name(), replaced(MESSAGE, files.texts().get(messages.name()), ""));
        }
        return titled;
    }

    /** A short name made of a title: small letters, digits and hyphens; {@code scheme} where nothing is left of it. */
    public static String id(String title) {
        String plain = Normalizer.normalize(
                        title.toLowerCase(Locale.ROOT).replace("æ", "ae").replace("ø", "o"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        String id = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+|-+$", "");
        return id.isEmpty()
                ? "scheme"
                : id.substring(0, Math.min(id.length(), LONGEST_ID)).replaceAll("-$", "");
    }

    /** The short name, with a number behind it where it is taken. */
    public static String free(String id, Set<String> taken) {
        String free = id;
        for (int number = 2; taken.contains(free); number++) {
            free = id + "-" + number;
        }
        return free;
    }

    private static String replaced(Pattern what, @Nullable String text, String by) {
        return what.matcher(text == null ? "" : text).replaceFirst(Matcher.quoteReplacement(by));
    }
}
