package trinn.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import trinn.engine.CompiledScheme;
import trinn.evaluation.Succession.Version;
import trinn.paper.Paper;
import trinn.paper.Table;
import trinn.scheme.Scheme;
import trinn.scheme.Validity;
import trinn.statement.KpiWords;

/**
 * What a scheme pays, for who is paid by it: each part of the pay in a sentence, the tables and terms, what it comes to, and worked
 * examples. All of it is made from the rules, and the examples are worked out by them, so that it cannot say anything else.
 */
public final class PlanDocument {

    private PlanDocument() {}

    /**
     * The document of a scheme with its terms as they stand.
     *
     * @param audience for whom it is, in the reader's language; empty for all whom it pays
     * @param day that it is dated, on which its terms have the values that it says
     * @throws trinn.engine.EvaluationException where one of its examples cannot be worked out
     */
    public static Promised.Document of(
            CompiledScheme compiled, KpiWords kpis, Locale reader, String audience, LocalDate day) {
        Scheme scheme = compiled.scheme();
        Words words = Words.of(reader, scheme, kpis);
        String title = words.messages().title();
        Paper.Draft draft = Paper.draft(words.text("title", title), reader, day)
                .heading(title)
                .certificate(words.text("made"))
                .table(Table.details(
                        Table.Row.of(
                                words.text("for"),
                                words.capital(audience.isEmpty() ? words.text("for.all") : audience)),
                        Table.Row.of(words.text("valid"), words.capital(valid(scheme.validity(), words))),
                        Table.Row.of(words.text("currency"), scheme.currency().getCurrencyCode()),
                        Table.Row.of(words.text("terms-on"), words.formats().date(day))));
        String description = words.messages().description();
        if (!description.isEmpty()) {
            draft.section(words.text("parts")).paragraph(description.strip());
        }
        new RulesPart(words, day).addTo(draft);
        Examples examples = new Examples(compiled, words);
        List<Promise> promises = new ArrayList<>(new CurvePart(compiled, words, examples).addTo(draft));
        promises.addAll(examples.promises());
        examples.addTo(draft);
        new TermTables(words, day).addOthers(draft);
        return new Promised.Document(new Version(compiled, scheme.terms()), audience, day, promises, draft.paper());
    }

    /** Today, or the nearest day on which a scheme holds. */
    public static LocalDate day(Validity validity, LocalDate today) {
        LocalDate last = validity.to().equals(LocalDate.MAX)
                ? LocalDate.MAX
                : validity.to().minusDays(1);
        return today.isBefore(validity.from()) ? validity.from() : today.isAfter(last) ? last : today;
    }

    private static String valid(Validity validity, Words words) {
        boolean begins = !validity.from().equals(LocalDate.MIN);
        boolean ends = !validity.to().equals(LocalDate.MAX);
        String from = begins ? words.formats().date(validity.from()) : "";
        String last = ends ? words.formats().date(validity.to().minusDays(1)) : "";
        return begins && ends
                ? words.text("valid.from-to", from, last)
                : begins
                        ? words.text("valid.from", from)
                        : ends ? words.text("valid.to", last) : words.text("valid.always");
    }
}
