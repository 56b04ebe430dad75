package trinn.workbench.block;

import trinn.scheme.MessageFile;
import trinn.scheme.MessageKeys;
import trinn.scheme.SchemeFiles;
import trinn.source.Said;
import trinn.workbench.block.Field.Kind;

/** What a block says in one language about what it writes: names of rules, sentences, labels of terms. */
final class Wording {

    private final Block block;
    private final Answers answers;
    private final SchemeFiles files;
    private final String language;

    /** @param files the scheme that it is written into, which may have words of its own in that language */
    Wording(Block block, Answers answers, SchemeFiles files, String language) {
        this.block = block;
        this.answers = answers;
        this.files = files;
        this.language = language;
    }

    /** The usual name of the rule. */
    String name() {
        return filled(raw(block, answers, Answers.NAME, language));
    }

    /** The usual sentence of the rule's lines. */
    String sentence() {
        return filled(raw(block, answers, "because", language));
    }

    /** The label of a term. */
    String label(Field field) {
        String label = raw(block, answers, "label." + field.name(), language);
        return filled(label.isEmpty() ? block.label(field, language) : label);
    }

    /** The unit of a term; empty where its kind says enough. */
    String unit(Field field) {
        return field.kind() == Kind.FACTOR ? "×" : block.texts().text(language, "unit." + field.name());
    }

    /** The words of a field: what this language says for the usual ones, or what the scheme says, or the words themselves. */
    String said(String field) {
        String words = answers.text(field);
        for (String other : Said.LANGUAGES) {
            if (words.equals(block.texts().text(other, "default." + field))) {
                return block.texts().text(language, "default." + field);
            }
        }
        for (MessageFile file : files.messages()) {
            for (String kind : new String[] {"component.", "group."}) {
                MessageFile.Entry entry = file.entries().get(kind + MessageKeys.slug(words));
                if (entry != null && file.language().equals(language)) {
                    return entry.value();
                }
            }
        }
        return words;
    }

    /** A text with its fields in braces: that of the chosen variant where it has one. */
    static String raw(Block block, Answers answers, String key, String language) {
        for (Field field : block.fields()) {
            if (field.kind() == Kind.VARIANT) {
                String own = block.texts()
                        .find(language, "%s.%s.%s".formatted(key, field.name(), answers.text(field.name())));
                if (own != null) {
                    return own;
                }
            }
        }
        return block.texts().text(language, key);
    }

    private String filled(String text) {
        return new Template(text).filled(this::value);
    }

    private String value(String name) {
        String chosen = answers.text(name);
        String words = block.texts().find(language, "said.%s.%s".formatted(name, chosen));
        if (words != null) {
            return words;
        }
        return block.variant(name, answers).isPresent() ? block.inRule(name, answers) : said(name);
    }
}
