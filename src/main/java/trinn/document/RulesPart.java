package trinn.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trinn.language.Rule;
import trinn.language.SchemeChecker;
import trinn.language.Stage;
import trinn.paper.Paper;
import trinn.paper.Table;
import trinn.scheme.Term;
import trinn.settlement.Component;
import trinn.statement.RuleWords;

/** What each part of the pay pays, and what changes it: a section for each, from the tree of the rules. */
final class RulesPart {

    private final Words words;
    private final RuleWords said;
    private final TermTables tables;
    private final List<Rule> rules;
    private final Set<String> shown = new HashSet<>();

    RulesPart(Words words, LocalDate day) {
        this.words = words;
        this.said = words.rules(day);
        this.tables = new TermTables(words, day);
        this.rules = SchemeChecker.check(words.scheme()).rules().stream()
                .filter(rule -> !said.isOff(rule))
                .toList();
    }

    /** Adds the sections. */
    void addTo(Paper.Draft draft) {
        List<String> measured = new MeasuringWords(words).sentences();
        if (!measured.isEmpty()) {
            draft.section(words.text("measured")).paragraph(String.join(" ", measured));
        }
        section(draft, words.text("credits"), of(Stage.CREDIT, null), "does");
        for (Component component : words.scheme().components()) {
            String heading = words.capital(words.messages().component(component.name()));
            List<Rule> own = of(Stage.PAY, component.name());
            section(draft, heading, own, "does");
            if (own.isEmpty()) {
                draft.section(heading).paragraph(words.text("at-present-nothing"));
            }
        }
        for (String target : targets()) {
            String name = words.messages().component(target);
            section(draft, words.text("changes", name), of(Stage.PAY, target), "does.changes");
        }
    }

    /** Groups, variable pay and the like, from the narrow to the wide. */
    private Set<String> targets() {
        Set<String> targets = new LinkedHashSet<>();
        words.scheme().components().forEach(component -> targets.add(component.group()));
        targets.add(Component.VARIABLE_PAY);
        targets.add(Component.TOTAL_PAY);
        words.scheme().components().forEach(component -> targets.remove(component.name()));
        return targets;
    }

    private List<Rule> of(Stage stage, @Nullable String component) {
        return rules.stream()
                .filter(rule -> rule.stage() == stage
                        && (component == null || rule.component().equals(component)))
                .toList();
    }

    private void section(Paper.Draft draft, String heading, List<Rule> own, String does) {
        if (own.isEmpty()) {
            return;
        }
        List<Table.Row> rows = new ArrayList<>();
        List<Term> asked = new ArrayList<>();
        for (Rule rule : own) {
            rows.add(Table.Row.of(List.of(
                    Table.Cell.of(words.messages().rule(rule.name())),
                    new Table.Cell(said.pays(rule), said.asks(rule)))));
            rule.terms().forEach(name -> add(name, asked));
        }
        draft.section(heading)
                .table(Table.of(
                        List.of(Table.Column.text(words.text("rule")), Table.Column.text(words.text(does))), rows));
        asked.forEach(term -> tables.addTo(draft, term));
    }

    private void add(String name, List<Term> to) {
        Term term = words.scheme().terms().get(name);
        if (term != null && term.table() != null && shown.add(name)) {
            to.add(term);
        }
    }
}
