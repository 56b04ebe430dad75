package trinn.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trinn.scheme.MessageFile;
import trinn.scheme.MessageKeys;
import trinn.scheme.Messages;
import trinn.scheme.Scheme;
import trinn.source.Problem;
import trinn.source.Spelling;

/**
 * Checks the texts of a scheme in other languages. A sentence is read as {@code @Because} is, with the same names, so
 * that it comes from the same values as the money. A text too many or too few is no error: English is shown for it.
 */
final class MessagesChecker {

    private final List<Rule> rules;
    private final List<Problem> problems;
    private final Set<String> keys;
    private final Map<String, Rule> speaking = new HashMap<>();
    private final Map<Rule, Map<String, Sentence>> sentences = new HashMap<>();

    private MessagesChecker(Scheme scheme, List<Rule> rules, List<Problem> problems) {
        this.rules = rules;
        this.problems = problems;
        this.keys = new LinkedHashSet<>(MessageKeys.of(scheme));
    }

    /** The rules with their sentences in other languages; problems go to the list. */
    static List<Rule> check(Scheme scheme, List<Rule> rules, List<Problem> problems) {
        List<MessageFile> files = scheme.messageFiles();
        if (files.isEmpty()) {
            return rules;
        }
        MessagesChecker checker = new MessagesChecker(scheme, rules, problems);
        checker.ruleKeys();
        files.forEach(checker::file);
        return rules.stream()
                .map(rule -> rule.with(checker.sentences.getOrDefault(rule, Map.of())))
                .toList();
    }

    private void ruleKeys() {
        Map<String, Rule> names = new HashMap<>();
        for (Rule rule : rules) {
            String key = MessageKeys.rule(rule.name());
            Rule twin = names.putIfAbsent(key, rule);
            if (twin != null) {
                problems.add(rule.source()
                        .problem(
                                Mistake.SAME_NAME,
                                rule.at(),
                                "The rules \"%s\" and \"%s\" have the same key %s in the files of messages."
                                        .formatted(twin.name(), rule.name(), key),
                                "Give one another name."));
            }
            keys.add(key);
            if (rule.because() != null) {
                keys.add(MessageKeys.because(rule.name()));
                speaking.put(MessageKeys.because(rule.name()), rule);
            }
        }
    }

    private void file(MessageFile file) {
        Source source = new Source(file.name(), file.text());
        if (!Messages.LANGUAGES.contains(file.language())) {
            problems.add(source.problem(
                    Mistake.MESSAGES,
                    0,
                    "Trinn does not speak \"%s\".".formatted(file.language()),
                    "Call the file messages_nb.properties, or with sv, da or en."));
            return;
        }
        if (file.text().length() > SchemeChecker.LONGEST_FILE) {
            problems.add(source.problem(
                    Mistake.TOO_MUCH,
                    0,
                    "The file is too long.",
                    "It may hold at most %d characters.".formatted(SchemeChecker.LONGEST_FILE)));
            return;
        }
        for (MessageFile.Flaw flaw : file.flaws()) {
            problems.add(source.problem(Mistake.MESSAGES, flaw.at(), flaw.message(), flaw.suggestion()));
        }
        Set<String> missing = new LinkedHashSet<>(keys);
        missing.removeAll(file.entries().keySet());
        file.entries().forEach((key, entry) -> text(source, file.language(), key, entry, missing));
        if (!missing.isEmpty() && !file.language().equals("en")) {
            problems.add(source.problem(
                    Mistake.MESSAGES_MISSING,
                    file.text().length(),
                    "Texts are missing here: %s.".formatted(String.join(", ", missing)),
                    "The English text is shown for them."));
        }
    }

    private void text(Source source, String language, String key, MessageFile.Entry entry, Set<String> missing) {
        int end = entry.valueAt() + entry.value().length();
        problems.addAll(Lexer.text(source, entry.valueAt(), end));
        Rule rule = speaking.get(key);
        if (!keys.contains(key)) {
            problems.add(unknown(source, key, entry, missing));
        } else if (rule != null) {
            // The place of a quotation mark that a rule would have before the text.
            Token token = new Token(Token.Kind.STRING, entry.value(), entry.valueAt() - 1, end + 1);
            Sentence sentence = new SentenceParser(source, rule.scope(), problems).parse(token);
            sentences.computeIfAbsent(rule, any -> new LinkedHashMap<>()).put(language, sentence);
        }
    }

    private static Problem unknown(Source source, String key, MessageFile.Entry entry, Collection<String> missing) {
        String nearest = Spelling.nearest(key, missing);
        List<String> alike = new ArrayList<>(missing);
        String kind = key.substring(0, key.indexOf('.') + 1);
        alike.removeIf(other -> !other.startsWith(kind) || kind.isEmpty());
        boolean none = nearest == null && alike.isEmpty();
        return source.problem(
                Mistake.MESSAGE_KEY,
                entry.keyAt(),
                "The scheme has no text \"%s\".".formatted(key),
                none ? "Take the line out." : Spelling.advice(key, nearest == null ? alike : missing),
                source.respell(entry.keyAt(), key, nearest));
    }
}
