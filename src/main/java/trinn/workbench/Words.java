package trinn.workbench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import trinn.language.Vocabulary;
import trinn.scheme.KpiMeasure;
import trinn.scheme.Messages;
import trinn.scheme.Scheme;
import trinn.scheme.Term;
import trinn.settlement.Component;
import trinn.source.Translations;
import trinn.statement.KpiWords;
import trinn.statement.Measure;
import trinn.statement.ReasonWords;
import trinn.statement.TermWords;
import trinn.workbench.Word.Kind;

/** All words that the rules of a scheme can be written with, each with what it means in one reader's language. */
public final class Words {

    private static final List<String> READINGS = List.of("at", "stepped", "between", "interpolated");

    private final Scheme scheme;
    private final KpiWords kpis;
    private final Locale reader;
    private final Translations phrases;
    private final ReasonWords facts;
    private final List<Word> words = new ArrayList<>();

    private Words(Scheme scheme, KpiWords kpis, Locale reader) {
        this.scheme = scheme;
        this.kpis = kpis;
        this.reader = reader;
        this.phrases = Translations.of(Words.class, "words", reader);
        this.facts = new ReasonWords(reader, scheme, kpis);
    }

    /** @param kpis what the data calls its KPIs */
    public static List<Word> of(Scheme scheme, KpiWords kpis, Locale reader) {
        Words all = new Words(scheme, kpis, reader);
        all.facts();
        all.terms();
        all.verbs();
        all.kpis();
        all.components();
        return List.copyOf(all.words);
    }

    private void facts() {
        Vocabulary.FACTS.forEach((fact, fields) -> {
            add(Kind.FACT, "", fact, name(fact, ""));
            fields.keySet().stream()
                    .filter(field -> !field.equals(Vocabulary.ATTRIBUTE))
                    .forEach(field -> add(Kind.FIELD, fact, field, name(fact, field)));
        });
        Vocabulary.LISTS.forEach(
                (list, type) -> Vocabulary.words(type).forEach(word -> add(Kind.CHOICE, list, word, "")));
    }

    private String name(String fact, String field) {
        return facts.sentence(facts.name(new Measure(fact, "", null, field)));
    }

    private void terms() {
        Messages messages = scheme.messages(reader);
        TermWords values = new TermWords(reader, scheme);
        for (Term term : scheme.terms().all()) {
            boolean table = term.table() != null;
            String label = messages.label(term);
            add(
                    table ? Kind.TABLE : Kind.TERM,
                    "",
                    term.name(),
                    table
                            ? label
                            : phrases.text(
                                    "term",
                                    label,
                                    values.value(term, term.values().getLast().value())));
        }
        READINGS.forEach(reading -> add(Kind.READING, "", reading, phrases.text("table." + reading)));
    }

    private void verbs() {
        Vocabulary.PAY_VERBS.keySet().forEach(verb -> add(Kind.VERB, "pay", verb, phrases.text("pay." + verb)));
        Vocabulary.CREDIT_VERBS
                .keySet()
                .forEach(verb -> add(Kind.VERB, "credit", verb, phrases.text("credit." + verb)));
    }

    /** Those of the catalogue, and those that the scheme measures by itself. */
    private void kpis() {
        Set<String> codes = new TreeSet<>();
        codes.addAll(kpis.catalogue().codes());
        scheme.measuring().kpis().stream().map(KpiMeasure::code).forEach(codes::add);
        codes.forEach(code -> add(Kind.KPI, "", code, kpis.name(scheme, code, reader)));
    }

    private void components() {
        Set<String> names = new LinkedHashSet<>();
        scheme.components().stream().map(Component::name).forEach(names::add);
        scheme.components().stream().map(Component::group).forEach(names::add);
        names.add(Component.VARIABLE_PAY);
        names.add(Component.TOTAL_PAY);
        names.forEach(
                name -> add(Kind.COMPONENT, "", name, scheme.messages(reader).component(name)));
    }

    private void add(Kind kind, String of, String name, String about) {
        words.add(new Word(kind, of, name, about));
    }
}
