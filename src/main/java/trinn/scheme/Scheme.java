package trinn.scheme;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trinn.settlement.Component;
import trinn.settlement.Rounding;

/**
 * A bonus scheme as its designer wrote it, its rules not yet checked.
 *
 * @param files the texts that it was read from
 * @param id the short name, such as {@code unit-extra}
 * @param title the name that people read
 * @param description what it pays, in a few sentences
 * @param currency of all its money
 * @param rounding of each line
 * @param components the parts of its pay, in the order of the statement
 * @param terms what can be changed without touching the rules
 * @param sums which of them must add up to something
 * @param validity the periods that this version is for
 * @param monotone whether, with the terms as they stand, more of any KPI or sale never pays less
 * @param measuring what happens before the rules of pay run
 * @param cases what it must pay
 * @param example the case that shows best how it pays, or null where nobody chose one
 * @param promises what it promises of its pay, or null where that is nothing
 * @param accepted what a review finds and its author lives with
 */
public record Scheme(
        SchemeFiles files,
        String id,
        String title,
        String description,
        Currency currency,
        Rounding rounding,
        List<Component> components,
        Terms terms,
        List<TermSum> sums,
        Validity validity,
        boolean monotone,
        Measuring measuring,
        List<GoldenCase> cases,
        @Nullable Example example,
        @Nullable Promises promises,
        List<Acceptance> accepted) {

    /** Copies the lists. */
    public Scheme {
        sums = List.copyOf(sums);
        components = List.copyOf(components);
        cases = List.copyOf(cases);
        accepted = List.copyOf(accepted);
    }

    /**
     * Reads the texts.
     *
     * @throws trinn.source.ProblemsException where {@code scheme.yaml} or {@code cases.yaml} has mistakes
     */
    public static Scheme of(SchemeFiles files) {
        return new SchemeReader(files).read();
    }

    /** The rule files by name. */
    public Map<String, String> rules() {
        return files.rules();
    }

    /** The KPIs that the scheme measures or changes itself. */
    public List<KpiMeasure> kpis() {
        return measuring.kpis();
    }

    /**
     * Refuses terms that do not add up as the scheme says, for a period that begins on a day.
     *
     * @throws IllegalArgumentException with the terms and their sum
     */
    public void requireSums(Terms values, LocalDate day) {
        sums.forEach(sum -> sum.require(values, day));
    }

    /** Whether a term can have another value by itself: no sum holds it together with others. */
    public boolean standsAlone(String term) {
        return sums.stream().noneMatch(sum -> sum.terms().contains(term));
    }

    /** The files with its texts in other languages. */
    public List<MessageFile> messageFiles() {
        return files.messages();
    }

    /** Its texts in the language of a locale, and in English where that lacks them. */
    public Messages messages(Locale locale) {
        return Messages.of(this, locale);
    }

    /** The package that every rule file of the scheme names. */
    public String packageName() {
        return id.replace('-', '_');
    }
}
