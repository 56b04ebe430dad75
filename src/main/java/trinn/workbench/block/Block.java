package trinn.workbench.block;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import trinn.scheme.Scheme;
import trinn.workbench.Part;
import trinn.workbench.block.Answer.Words;
import trinn.workbench.block.Field.Kind;
import trinn.workbench.block.Field.Variant;

/**
 * A building block: a form, and what it writes into a scheme.
 *
 * @param id its short name, that of its folder
 * @param order where it is offered among the others
 * @param group the key of the heading under which it is offered
 * @param fields of its form
 * @param file of the rule, such as {@code crediting.drl}; empty for the scheme's first file of rules of pay
 * @param rule its rule; empty for a block that writes settings alone
 * @param settings what it adds to {@code scheme.yaml} besides components and terms
 * @param cases golden cases that hold with the usual answers; the first is written into schemes
 * @param vary the number of the first case that its curve is drawn over, as {@code example.vary} has it; empty where it has none
 * @param texts in all languages
 */
public record Block(
        String id,
        int order,
        String group,
        List<Field> fields,
        String file,
        Template rule,
        Template settings,
        Template cases,
        String vary,
        BlockTexts texts) {

    /** The file with the form. */
    static final String FORM = "block.yaml";

    /** Copies the list. */
    public Block {
        fields = List.copyOf(fields);
    }

    /** What it is called, in a language. */
    public String title(String language) {
        return texts.text(language, "title");
    }

    /** What it is for, in a language. */
    public String about(String language) {
        return texts.text(language, "about");
    }

    /** The heading under which it is offered, in a language. */
    public String heading(String language) {
        return texts.text(language, "group." + group);
    }

    /** What people call a field, in a language. */
    public String label(Field field, String language) {
        return texts.text(language, "field." + field.name());
    }

    /** What people call a variant of a field, in a language. */
    public String variant(Field field, String variant, String language) {
        return texts.text(language, "choice.%s.%s".formatted(field.name(), variant));
    }

    /** Whether it writes a rule. */
    public boolean hasRule() {
        return !rule.text().isEmpty();
    }

    /** Whether its rule has a sentence for the lines of a statement. */
    public boolean hasSentence() {
        return rule.fields().contains(Answers.SENTENCE);
    }

    /** The answers that its form begins with, worded in a language. */
    public Answers usual(String language) {
        Map<String, Answer> usual = new LinkedHashMap<>();
        for (Field field : fields) {
            String words = texts.find(language, "default." + field.name());
            usual.put(field.name(), words == null ? field.usual() : new Words(words));
        }
        usual.put(Answers.NAME, new Words(""));
        usual.put(Answers.SENTENCE, new Words(""));
        return new Answers(usual);
    }

    /** The fields that matter with the variants that are chosen. */
    public List<Field> needed(Answers answers) {
        Set<String> names = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>();
        Stream.of(rule, settings, new Template(Wording.raw(this, answers, "because", "en")))
                .forEach(template -> open.addAll(template.fields()));
        fields.stream().filter(field -> field.kind() == Kind.GROUP).forEach(field -> open.add(field.name()));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (names.add(name)) {
                variant(name, answers).ifPresent(variant -> {
                    variant.texts().values().forEach(text -> open.addAll(new Template(text).fields()));
                });
            }
        }
        return fields.stream().filter(field -> names.contains(field.name())).toList();
    }

    /** The variant that is chosen in a field; empty where the field has none. */
    Optional<Variant> variant(String field, Answers answers) {
        return fields.stream()
                .filter(one -> one.name().equals(field) && one.kind() == Kind.VARIANT)
                .map(one -> one.variants().get(answers.text(field)))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** What stands in the rule for a field. */
    String inRule(String field, Answers answers) {
        return at(field, answers, "rule");
    }

    /** What stands in the facts of cases for a field. */
    String inCases(String field, Answers answers) {
        return at(field, answers, "given");
    }

    private String at(String field, Answers answers, String place) {
        int dot = field.indexOf('.');
        String name = dot < 0 ? field : field.substring(0, dot);
        return variant(name, answers)
                .map(variant -> variant.text(dot < 0 ? place : field.substring(dot + 1)))
                .orElseGet(() -> answers.text(name));
    }

    /** The fields that its templates ask for. */
    Set<String> mentioned() {
        Set<String> names = new LinkedHashSet<>();
        List<Template> all = new ArrayList<>(List.of(rule, settings, cases));
        for (Field field : fields) {
            all.add(new Template(field.term()));
            field.variants()
                    .values()
                    .forEach(variant -> variant.texts().values().forEach(text -> all.add(new Template(text))));
        }
        all.forEach(template -> names.addAll(template.fields()));
        names.removeAll(Set.of(Answers.NAME, Answers.SENTENCE));
        return names;
    }

    /** The answers that would write a rule of a scheme; empty where the rule does not have this block's shape. */
    public Optional<Recognised> recognise(Part part, Scheme scheme) {
        return hasRule() ? new Shape(this).read(part.text(), scheme) : Optional.empty();
    }
}
