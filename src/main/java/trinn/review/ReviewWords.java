package trinn.review;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trinn.facts.Kind;
import trinn.format.Formats;
import trinn.scheme.Acceptance;
import trinn.scheme.Messages;
import trinn.scheme.Scheme;
import trinn.scheme.Term;
import trinn.source.Translations;
import trinn.statement.KindWords;
import trinn.statement.KpiWords;

/** Says findings in one reader's language. */
public final class ReviewWords {

    private static final String RECORD = "record.";

    private final Locale locale;
    private final Translations words;
    private final Translations records;
    private final KindWords numbers;
    private final Scheme scheme;
    private final Messages messages;
    private final KpiWords kpis;

    /** For the words of a scheme, and what the data calls its KPIs. */
    public ReviewWords(Locale locale, Scheme scheme, KpiWords kpis) {
        this.locale = locale;
        this.words = Translations.of(ReviewWords.class, "review", locale);
        this.records = Translations.of(locale);
        this.numbers = new KindWords(Formats.of(locale), scheme.currency());
        this.scheme = scheme;
        this.messages = scheme.messages(locale);
        this.kpis = kpis;
    }

    /** What was found, and of what: {@code A cliff: Revenue}. */
    public String title(Finding finding) {
        return text(finding, "title", finding.of().sort() == Subject.Sort.SCHEME ? "" : name(finding.of()));
    }

    /** The evidence, in a sentence or two. */
    public String says(Finding finding) {
        String key = finding.says().isEmpty() ? "says" : "says." + finding.says();
        return text(finding, key, finding.figures().stream().map(this::figure).toArray());
    }

    /** Why it matters. */
    public String why(Finding finding) {
        return words.text("why") + ": " + text(finding, "why");
    }

    /** What to do about it. */
    public String advice(Finding finding) {
        return words.text("do") + ": " + text(finding, "do");
    }

    /** How much it weighs. */
    public String grade(Finding finding) {
        return words.text("grade." + finding.grade().name().toLowerCase(Locale.ROOT));
    }

    /** Where it stands. */
    public String place(Finding finding) {
        return words.text("place", finding.file(), String.valueOf(finding.line()));
    }

    /** Why it is lived with; the empty text where nobody said so. */
    public String accepted(@Nullable Acceptance accepted) {
        return accepted == null ? "" : words.text("accepted", accepted.because());
    }

    /** That something was accepted that is not found. */
    public String idle(Acceptance accepted) {
        return words.text("idle", key(accepted.finding().word(), accepted.of()));
    }

    /** What to write into {@code review:} of {@code scheme.yaml} to accept it. */
    public static String acceptance(Finding finding) {
        String of = finding.of().name();
        return of.isEmpty()
                ? "- {finding: %s, because: \"…\"}".formatted(finding.kind().word())
                : "- {finding: %s, of: \"%s\", because: \"…\"}"
                        .formatted(finding.kind().word(), of);
    }

    private static String key(String finding, String of) {
        return of.isEmpty() ? finding : finding + ": " + of;
    }

    private String text(Finding finding, String what, Object... values) {
        return words.text(finding.kind().word() + "." + what, values);
    }

    private String figure(Figure figure) {
        return switch (figure) {
            case Figure.Number(Kind kind, BigDecimal value) -> numbers.of(kind, value);
            case Figure.Named(Subject what) -> name(what);
            case Figure.Word(String key) ->
                key.startsWith(RECORD) ? records.text(key).toLowerCase(locale) : words.text(key);
            case Figure.Several several ->
                several.all().stream().map(this::figure).collect(Collectors.joining(", "));
        };
    }

    private String name(Subject what) {
        return switch (what.sort()) {
            case SCHEME -> messages.title();
            case PEOPLE -> words.text("people." + what.name());
            case KPI -> kpis.name(scheme, what.name(), locale);
            case FACT -> words.has("fact." + what.name()) ? words.text("fact." + what.name()) : what.name();
            case PAIR ->
                Stream.of(what.name().split(" \\+ "))
                        .map(code -> kpis.name(scheme, code, locale))
                        .collect(Collectors.joining(" + "));
            case COMPONENT -> messages.component(what.name());
            case RULE -> messages.rule(what.name());
            case TERM -> {
                Term term = scheme.terms().get(what.name());
                yield term == null ? what.name() : messages.label(term);
            }
        };
    }
}
