package trinn.pages;

import static trinn.pages.Markdown.FORMATS;
import static trinn.pages.Markdown.word;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import trinn.facts.Window;
import trinn.scheme.Contest;
import trinn.scheme.Contest.Ties;
import trinn.scheme.KpiMeasure;
import trinn.scheme.KpiMeasure.Proration;
import trinn.scheme.Scheme;
import trinn.scheme.TermSum;
import trinn.scheme.Validity;

/** What a scheme says beside its terms and rules: when it holds, what must add up, and what happens before the rules. */
final class Beforehand {

    private final Scheme scheme;

    Beforehand(Scheme scheme) {
        this.scheme = scheme;
    }

    /** A list; empty where the scheme says nothing of this. */
    String text() {
        List<String> items = new ArrayList<>();
        if (!scheme.validity().equals(Validity.ALWAYS)) {
            items.add(validity(scheme.validity()));
        }
        if (scheme.monotone()) {
            items.add("More of any KPI or sale never pays less, with the terms as they stand.");
        }
        scheme.sums().forEach(sum -> items.add(sum(sum)));
        if (scheme.measuring().crediting().overlay()) {
            items.add("The shares of a sale may add up to more than 100%.");
        }
        if (scheme.measuring().crediting().running() != Window.MONTH) {
            items.add("Running totals of sales count since the start of the %s."
                    .formatted(word(scheme.measuring().crediting().running())));
        }
        scheme.kpis().forEach(kpi -> items.add(kpi(kpi)));
        scheme.measuring().contests().forEach(contest -> items.add(contest(contest)));
        return items.stream().map(item -> "- " + item + "\n").collect(Collectors.joining());
    }

    private static String validity(Validity validity) {
        String from = validity.from().equals(LocalDate.MIN) ? "" : " from " + FORMATS.date(validity.from()) + " on";
        String to = validity.to().equals(LocalDate.MAX) ? "" : " before " + FORMATS.date(validity.to());
        return "It holds for periods that begin%s%s."
                .formatted(from, from.isEmpty() || to.isEmpty() ? to : " and" + to);
    }

    private String sum(TermSum sum) {
        String labels = sum.terms().stream()
                .map(name -> Objects.requireNonNull(scheme.terms().get(name)).label())
                .collect(Collectors.joining(", "));
        return "These terms add up to %s: %s.".formatted(FORMATS.percent(sum.to()), labels);
    }

    private String kpi(KpiMeasure kpi) {
        List<String> sentences = new ArrayList<>();
        if (kpi.sum() != null) {
            String where = new TreeMap<>(kpi.where())
                    .entrySet().stream()
                            .map(entry -> " of the %s %s"
                                    .formatted(
                                            entry.getKey()
                                                    .word()
                                                    .replace("attribute.", "")
                                                    .replace("customerClass", "customer class"),
                                            String.join(" or ", entry.getValue())))
                            .collect(Collectors.joining());
            sentences.add("The KPI *%s* is measured from the %s%s of the %s: %s."
                    .formatted(
                            kpi.code(),
                            kpi.sum().isOfPayments() ? "payments" : "sales",
                            where,
                            word(kpi.window()),
                            what(kpi.sum())));
        }
        if (kpi.capPerSale() != null) {
            sentences.add("One sale counts up to a term: %s."
                    .formatted(Objects.requireNonNull(scheme.terms().get(kpi.capPerSale()))
                            .label()));
        }
        if (kpi.prorate() != Proration.NONE) {
            sentences.add("The target of *%s* is prorated by %s employed."
                    .formatted(kpi.code(), kpi.prorate() == Proration.CALENDAR ? "the days" : "the working days"));
        }
        if (kpi.partTime()) {
            sentences.add("Part-time lowers %s too."
                    .formatted(kpi.prorate() == Proration.NONE ? "the target of *" + kpi.code() + "*" : "it"));
        }
        if (!kpi.toDate().isEmpty()) {
            sentences.add("Actual and target of *%s* are also added up since the start of the %s."
                    .formatted(
                            kpi.code(),
                            kpi.toDate().stream().map(Markdown::word).collect(Collectors.joining(" and the "))));
        }
        return String.join(" ", sentences);
    }

    private static String what(KpiMeasure.Sum sum) {
        return switch (sum) {
            case VALUE -> "their value";
            case MARGIN -> "their margin";
            case PAID -> "what was paid";
            case PAID_MARGIN -> "the margin of what was paid";
            case QUANTITY -> "their units";
            case SALES -> "their number";
        };
    }

    private static String contest(Contest contest) {
        String by = switch (contest.by()) {
            case MOST -> "the highest *%s*";
            case ATTAINMENT -> "the highest attainment of *%s*";
            case FIRST -> "who reaches the target of *%s* first";
        };
        return "The contest *%s*%s is won by %s%s. %s"
                .formatted(
                        contest.name(),
                        contest.perDepartment() ? " of each department" : "",
                        by.formatted(contest.kpi()),
                        contest.thenBy() == null ? "" : ", then the highest *" + contest.thenBy() + "*",
                        contest.ties() == Ties.SAME_PLACE
                                ? "Equals have the same place."
                                : "Of equals the one who sold earlier is better.");
    }
}
