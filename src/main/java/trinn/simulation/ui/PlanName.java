package trinn.simulation.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import trinn.facts.Tiers;
import trinn.facts.TwoWay;
import trinn.scheme.Messages;
import trinn.scheme.Scheme;
import trinn.scheme.Term;
import trinn.scheme.Terms;
import trinn.simulation.store.Question;
import trinn.statement.TermWords;
import trinn.ui.TextSource;

/** Proposes what an alternative may be called: by what is changed in it. */
final class PlanName {

    /** What a proposal has at the most, in characters. */
    private static final int LONGEST = 72;

    private PlanName() {}

    /**
     * Such as "Cutoff 85 %, Accelerator 1.6".
     *
     * @param texts texts of the screen
     */
    static String of(Question question, Locale reader, TextSource texts) {
        Scheme scheme = question.alternative();
        boolean other = !scheme.id().equals(question.baseline().id());
        Terms from = (other ? scheme : question.baseline()).terms();
        List<String> parts = new ArrayList<>();
        if (other) {
            parts.add(scheme.messages(reader).title());
        } else if (question.changes().all().stream().anyMatch(change -> !change.isTerm())) {
            parts.add(texts.get("attribution.rules"));
        }
        from.changedIn(question.terms())
                .forEach(name -> parts.add(
                        term(scheme, Objects.requireNonNull(question.terms().get(name)), reader)));
        if (parts.isEmpty()) {
            return texts.get("side.unchanged");
        }
        int shown = 1;
        while (shown < parts.size() && joined(parts, shown + 1).length() <= LONGEST) {
            shown++;
        }
        String name = joined(parts, shown);
        return name.length() > LONGEST ? name.substring(0, LONGEST - 1) + "…" : name;
    }

    /** The first few of them, and a sign where there are more. */
    private static String joined(List<String> parts, int shown) {
        String name = String.join(", ", parts.subList(0, shown));
        return shown < parts.size() ? name + " …" : name;
    }

    private static String term(Scheme scheme, Term term, Locale reader) {
        Messages messages = scheme.messages(reader);
        Object value = term.values().getFirst().value();
        boolean single = term.values().size() == 1 && !(value instanceof Tiers) && !(value instanceof TwoWay);
        return single
                ? messages.label(term) + " " + new TermWords(reader, scheme).value(term, value)
                : messages.label(term);
    }
}
