package trinn.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trinn.scheme.MessageFile;
import trinn.scheme.MessageKeys;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;

/**
 * A text of a scheme that its readers see, and what it is in another language.
 *
 * @param key under which it stands in files of messages
 * @param original as its designer wrote it
 * @param translation in the language; empty where it is missing, and readers are shown the original
 */
public record SchemeText(String key, String original, String translation) {

    private static final Pattern BECAUSE = Pattern.compile("@Because\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"\\s*\\)");

    /** All texts of a scheme in a language, by its two letters: those of {@code scheme.yaml}, then of each rule its name and sentence. */
    public static List<SchemeText> of(Scheme scheme, String language) {
        Map<String, String> originals = new LinkedHashMap<>(MessageKeys.texts(scheme));
        for (Part rule : SchemeRules.of(scheme.files())) {
            originals.put(MessageKeys.rule(rule.name()), rule.name());
            Matcher because = BECAUSE.matcher(rule.text());
            if (because.find()) {
                originals.put(MessageKeys.because(rule.name()), because.group(1));
            }
        }
        MessageFile file = file(scheme.files(), language);
        List<SchemeText> texts = new ArrayList<>();
        originals.forEach((key, original) -> {
            MessageFile.Entry entry = file.entries().get(key);
            texts.add(new SchemeText(key, original, entry == null ? "" : entry.value()));
        });
        return texts;
    }

    /** The files with another translation of a text; an empty one takes it out. */
    public static SchemeFiles translated(SchemeFiles files, String language, String key, String translation) {
        MessageFile file = file(files, language);
        return files.with(file.name(), file.with(key, translation));
    }

    private static MessageFile file(SchemeFiles files, String language) {
        String name = MessageFile.name(language);
        return MessageFile.read(name, files.texts().getOrDefault(name, ""));
    }

    /** Whether readers of the language are shown the original. */
    public boolean isMissing() {
        return translation.isEmpty();
    }
}
