package trinn.engine;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;

/** Writes {@code docs/building-blocks.md} from the schemes in {@code examples}. */
final class BuildingBlocksPage {

    static final Path EXAMPLES = Path.of("examples");

    /** The folders under the headings of the page, in its order. */
    static final Map<String, List<String>> GROUPS = groups();

    private static final String INTRODUCTION = """
            # Building blocks

            The ordinary parts of sales compensation, each as a small scheme that runs: its rule, what `scheme.yaml` says for
            it, and a case. Copy what you need into the scheme at hand. Every block is a folder of `examples/` with more cases,
            at each border; `./trinn check examples/*` runs them. The five lines at the top of a rule file are left out here
            ([the rule language](rule-language.md)), and so is the head of `scheme.yaml` ([its files](schemes.md)). Cases can hold
            every fact, and so can [a data set](records.md). This page is written by the tests, so it says what runs today.
            """;

    private BuildingBlocksPage() {}

    private static Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        groups.put(
                "Rates and gates",
                List.of(
                        "rate-on-sales",
                        "rate-by-group-and-class",
                        "nth-contract",
                        "once-ever",
                        "sum-per-sale",
                        "least-and-most-per-sale",
                        "accelerator",
                        "accelerator-retroactive",
                        "decelerator",
                        "gate",
                        "less-is-better"));
        groups.put(
                "Tables",
                List.of(
                        "table-flat",
                        "table-border-upper",
                        "table-stepped",
                        "table-per-sale",
                        "table-running-total",
                        "table-share-of-quota",
                        "pay-curve",
                        "curve-beyond-the-last-point",
                        "table-two-way"));
        groups.put(
                "What counts, and for whom",
                List.of(
                        "which-sales-count",
                        "crediting-rules",
                        "split",
                        "overlay",
                        "currencies",
                        "paid-in-another-currency",
                        "recurring-revenue"));
        groups.put(
                "Quotas and time",
                List.of(
                        "quota-of-the-month",
                        "quota-of-the-quarter",
                        "bonus-at-the-end-of-the-quarter",
                        "true-up",
                        "part-time",
                        "proration-calendar",
                        "proration-working-days",
                        "terms-by-date",
                        "target-pay-by-days",
                        "version-of-a-year"));
        groups.put("Caps and floors", List.of("cap", "cap-of-the-year", "cap-of-a-group", "cap-of-total-pay", "floor"));
        groups.put(
                "From one period to the next",
                List.of(
                        "draw-recoverable",
                        "draw-forgiven",
                        "open-balances",
                        "draw-recovered-later",
                        "draw-not-recoverable",
                        "carry-over",
                        "clawback",
                        "clawback-under-a-gate",
                        "clawback-by-age",
                        "hold",
                        "instalments"));
        groups.put(
                "Managers",
                List.of("override-on-earnings", "override-on-direct-reports", "override-on-sales", "levels"));
        groups.put(
                "Goals and prizes",
                List.of(
                        "objectives",
                        "scorecard-gate",
                        "prize-ties-share",
                        "prize-by-place",
                        "prize-ties-earlier",
                        "prize-first-to-reach",
                        "shared-prize",
                        "prize-among-who-met-their-plan"));
        groups.put("On top of pay", List.of("holiday-pay", "employer-contributions"));
        return groups;
    }

    static String text() {
        StringBuilder page = new StringBuilder(INTRODUCTION).append('\n');
        GROUPS.forEach((group, blocks) -> page.append("- **%s:** %s\n"
                .formatted(group, blocks.stream().map(BuildingBlocksPage::link).collect(Collectors.joining(" · ")))));
        GROUPS.forEach((group, blocks) -> {
            page.append("\n## %s\n".formatted(group));
            blocks.forEach(block -> page.append(section(block)));
        });
        return page.toString();
    }

    private static Scheme scheme(String block) {
        return Scheme.of(SchemeFiles.read(EXAMPLES.resolve(block)));
    }

    private static String link(String block) {
        String title = scheme(block).title();
        String anchor =
                title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-');
        return "[%s](#%s)".formatted(title, anchor);
    }

    private static String section(String block) {
        Scheme scheme = scheme(block);
        Map<String, String> texts = scheme.files().texts();
        StringBuilder section = new StringBuilder("\n### %s\n\n".formatted(scheme.title()));
        section.append("%s ([`examples/%s`](../examples/%s))\n".formatted(scheme.description(), block, block));
        scheme.rules().forEach((file, text) -> {
            section.append(scheme.rules().size() == 1 ? "" : "\n`%s`:\n".formatted(file));
            section.append(code("drl", after(text, "global Pay pay\n", "global Credit credit\n")));
        });
        section.append(code("yaml", after(texts.get(SchemeFiles.SCHEME), "currency: NOK\n", "currency: INR\n")));
        section.append("\nFor example:\n").append(code("yaml", firstCase(texts.get(SchemeFiles.CASES))));
        return section.toString();
    }

    private static String code(String language, String text) {
        return "\n```%s\n%s\n```\n".formatted(language, text.strip());
    }

    /** What stands below the one of these lines that the text has. */
    private static String after(String text, String... lines) {
        for (String line : lines) {
            int at = text.indexOf("\n" + line);
            if (at >= 0) {
                return text.substring(at + 1 + line.length());
            }
        }
        throw new IllegalArgumentException("None of these lines stands in the text: " + String.join(", ", lines));
    }

    private static String firstCase(String cases) {
        String all = after("\n" + cases, "cases:\n");
        int second = all.indexOf("\n  - case:");
        return (second < 0 ? all : all.substring(0, second)).stripTrailing().stripIndent();
    }
}
