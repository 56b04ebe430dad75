package trinn.workbench.block;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import trinn.language.Stage;
import trinn.scheme.MessageFile;
import trinn.scheme.SchemeFiles;
import trinn.workbench.NewScheme;
import trinn.workbench.Part;
import trinn.workbench.SchemeRules;
import trinn.workbench.block.Answer.OfTerm;
import trinn.workbench.block.Field.Kind;

/** Writes what a block says into the texts of a scheme, or writes a rule anew whose shape a block knows. */
public final class Writing {

    private final Block block;
    private final SchemeFiles files;
    private final String language;

    /**
     * @param files the scheme to write into
     * @param language of the texts that stand in its rules and terms
     */
    public Writing(Block block, SchemeFiles files, String language) {
        this.block = block;
        this.files = files;
        this.language = language;
    }

    /** The language of a scheme's own texts: the reader's, unless the scheme has texts in that language besides. */
    public static String languageOf(SchemeFiles files, String reader) {
        return files.messages().stream().anyMatch(file -> file.language().equals(reader)) ? "en" : reader;
    }

    /** The answers with everything said that was left open: a name of the rule and names of terms that nothing else has. */
    public Answers complete(Answers answers) {
        Answers complete = answers;
        Set<String> taken = new HashSet<>(settings().names("terms"));
        for (Field field : block.needed(answers)) {
            if (complete.byField().get(field.name()) instanceof OfTerm of
                    && of.term().isEmpty()) {
                Answers now = complete;
                String usual =
                        field.term().isEmpty() ? field.name() : camel(new Template(field.term()).filled(now::text));
                complete = complete.with(field.name(), of.called(free(usual, taken, "")));
            }
            taken.add(complete.text(field.name()));
        }
        if (block.hasRule() && answers.text(Answers.NAME).isBlank()) {
            Set<String> rules = SchemeRules.of(files).stream().map(Part::name).collect(Collectors.toSet());
            complete =
                    complete.with(Answers.NAME, free(new Wording(block, complete, files, language).name(), rules, " "));
        }
        return complete;
    }

    /** The text of the rule, without a line's end; empty for a block that has none. */
    public String rule(Answers answers) {
        Answers complete = complete(answers);
        String own = complete.text(Answers.SENTENCE);
        Answers said = own.isBlank()
                ? complete.with(Answers.SENTENCE, new Wording(block, complete, files, language).sentence())
                : complete;
        return block.rule().filled(field -> block.inRule(field, said)).stripTrailing();
    }

    /**
     * The scheme with what the block writes: rule, terms, components, texts in the languages that the scheme has, and a first case.
     *
     * @throws trinn.source.ProblemsException where {@code scheme.yaml} cannot be read
     */
    public SchemeFiles add(Answers answers) {
        Answers complete = complete(answers);
        SchemeFiles written = settled(files, complete);
        if (block.hasRule()) {
            String file = block.file().isEmpty() ? payFile() : block.file();
            String before = files.rules().getOrDefault(file, head()).stripTrailing();
            written = written.with(file, before + "\n\n" + rule(complete) + "\n");
        }
        return FirstCase.add(block, complete, spoken(written, complete));
    }

    /**
     * The scheme with a rule written anew.
     *
     * @param rule that has the block's shape
     * @param answers with its name, its terms and what is new
     */
    public SchemeFiles replace(Part rule, Answers answers) {
        SchemeFiles written = settled(files, answers);
        String text = files.texts().getOrDefault(rule.file(), "");
        return spoken(written.with(rule.file(), text.replace(rule.text(), rule(answers))), answers);
    }

    private String payFile() {
        return files.rules().keySet().stream()
                .filter(file -> !file.equals(Stage.CREDITING))
                .findFirst()
                .orElse("rules.drl");
    }

    /** How a file of rules begins that is new: as the one with rules of pay, or with credit in place of pay. */
    private String head() {
        String pay = files.rules().getOrDefault(payFile(), "");
        int first = pay.indexOf("\nrule ");
        String head = first < 0 ? pay : pay.substring(0, first);
        return block.file().equals(Stage.CREDITING) ? head.replace("global Pay pay", "global Credit credit") : head;
    }

    private SettingsText settings() {
        return new SettingsText(files.texts().getOrDefault(SchemeFiles.SCHEME, ""));
    }

    /** With its components, terms and other settings in scheme.yaml. */
    private SchemeFiles settled(SchemeFiles before, Answers answers) {
        SettingsText settings = settings();
        boolean fresh = NewScheme.isAsBegun(files);
        Wording wording = new Wording(block, answers, files, language);
        for (Field field : block.needed(answers)) {
            if (field.kind() == Kind.COMPONENT && !settings.names("components").contains(answers.text(field.name()))) {
                String component = "%s: %s"
                        .formatted(
                                SettingsText.quoted(answers.text(field.name())), SettingsText.quoted(group(answers)));
                settings = fresh
                        ? settings.only("components", component)
                        : settings.with("components", List.of(component));
                fresh = false;
            }
            if (answers.byField().get(field.name()) instanceof OfTerm of) {
                settings = settings.names("terms").contains(of.term())
                        ? settings.valued(of)
                        : settings.with(
                                "terms", SettingsText.term(field, of, wording.label(field), wording.unit(field)));
            }
        }
        return before.with(SchemeFiles.SCHEME, besides(settings, answers).text());
    }

    private SettingsText besides(SettingsText before, Answers answers) {
        SettingsText settings = before;
        String section = "";
        List<String> lines = new ArrayList<>();
        String all = block.settings().filled(field -> block.inRule(field, answers));
        for (String line : all.lines().filter(line -> !line.isBlank()).toList()) {
            if (line.startsWith(" ")) {
                lines.add(line.substring(2));
            } else {
                settings = added(settings, section, lines);
                lines.clear();
                section = line.substring(0, line.indexOf(':'));
            }
        }
        return added(settings, section, lines);
    }

    /** With the entries of a section; what a rule needs besides, such as its contest, is written once. */
    private SettingsText added(SettingsText settings, String section, List<String> lines) {
        if (lines.isEmpty()) {
            return settings;
        }
        Set<String> names =
                new SettingsText(section + ": {}\n").with(section, lines).names(section);
        boolean there =
                block.hasRule() && !names.isEmpty() && settings.names(section).containsAll(names);
        return there ? settings : settings.with(section, lines);
    }

    private String group(Answers answers) {
        return block.fields().stream()
                .filter(field -> field.kind() == Kind.GROUP)
                .map(field -> answers.text(field.name()))
                .findFirst()
                .orElse("sales pay");
    }

    /** With its texts in the other languages that the scheme has. */
    private SchemeFiles spoken(SchemeFiles before, Answers answers) {
        SchemeFiles written = before;
        for (MessageFile file : files.messages()) {
            Map<String, String> messages = new BlockMessages(block, answers, files, file.language()).all();
            StringBuilder text = new StringBuilder(file.text().stripTrailing()).append("\n");
            messages.forEach((key, message) -> {
                if (!file.entries().containsKey(key)) {
                    text.append(key).append('=').append(message).append('\n');
                }
            });
            written = written.with(file.name(), text.toString());
        }
        return written;
    }

    private static String free(String usual, Set<String> taken, String between) {
        String name = usual;
        for (int i = 2; taken.contains(name); i++) {
            name = usual + between + i;
        }
        return name;
    }

    /** Words as the name of a term: {@code newCustomersWeight}. */
    static String camel(String words) {
        StringBuilder name = new StringBuilder();
        for (String word : words.replaceAll("[^A-Za-z0-9]+", " ").strip().split(" ")) {
            name.append(
                    name.isEmpty()
                            ? word.substring(0, Math.min(1, word.length())).toLowerCase(Locale.ROOT)
                            : word.substring(0, 1).toUpperCase(Locale.ROOT));
            name.append(word, Math.min(1, word.length()), word.length());
        }
        return name.toString().replaceAll("^[0-9]+", "");
    }
}
