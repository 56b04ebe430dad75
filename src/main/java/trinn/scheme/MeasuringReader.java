package trinn.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import trinn.facts.Share;
import trinn.facts.Window;
import trinn.scheme.KpiMeasure.Field;
import trinn.source.Spelling;
import trinn.source.YamlNode;

/** Reads what {@code scheme.yaml} says of crediting, KPIs and contests. */
final class MeasuringReader {

    private final Terms terms;

    MeasuringReader(Terms terms) {
        this.terms = terms;
    }

    Measuring read(YamlNode root) {
        List<KpiMeasure> kpis = root.get("kpis", this::kpis, List.of());
        return new Measuring(
                root.get("crediting", MeasuringReader::crediting, Crediting.PLAIN),
                kpis,
                root.get("contests", contests -> contests(contests, kpis), List.of()),
                root.get("shares", this::shares, List.of()));
    }

    private static Crediting crediting(YamlNode node) {
        node.only("overlay", "running");
        return new Crediting(
                node.get("overlay", YamlNode::yes, false),
                node.get("running", running -> running.oneOf(Window.class), Window.MONTH));
    }

    private List<KpiMeasure> kpis(YamlNode node) {
        List<KpiMeasure> kpis = new ArrayList<>();
        node.map().forEach((code, kpi) -> kpis.add(kpi(code, kpi)));
        return kpis;
    }

    private KpiMeasure kpi(String code, YamlNode node) {
        node.only("label", "sum", "where", "capPerSale", "window", "toDate", "prorate", "partTime");
        KpiMeasure.Sum sum = node.get("sum", value -> value.oneOf(KpiMeasure.Sum.class), null);
        for (String ofSales : List.of("where", "capPerSale")) {
            YamlNode wrong = node.get(ofSales);
            if (sum == null && wrong != null) {
                throw wrong.problem(
                        "Only a KPI that is measured from sales can have \"%s\". Add a sum, such as sum: value."
                                .formatted(ofSales));
            }
        }
        Window window = node.get("window", value -> value.oneOf(Window.class), Window.MONTH);
        KpiMeasure read = new KpiMeasure(
                code,
                sum,
                node.get("where", MeasuringReader::where, Map.of()),
                node.get("capPerSale", this::money, null),
                window,
                node.get("toDate", toDate -> longer(toDate, window), List.of()),
                node.get("prorate", value -> value.oneOf(KpiMeasure.Proration.class), KpiMeasure.Proration.NONE),
                node.get("partTime", YamlNode::yes, false),
                node.get("label", YamlNode::text, ""));
        if (node.map().isEmpty()) {
            throw node.problem(
                    "Nothing is said of the KPI %s. Write sum: value to measure it from sales, or take it out."
                            .formatted(code));
        }
        return read;
    }

    private static Map<Field, List<String>> where(YamlNode node) {
        List<String> known = new ArrayList<>(Field.ALL.stream().map(Field::word).toList());
        node.map().keySet().stream()
                .filter(word -> word.startsWith(Field.ATTRIBUTE) && word.length() > Field.ATTRIBUTE.length())
                .forEach(known::add);
        node.only(known.toArray(String[]::new));
        Map<Field, List<String>> where = new TreeMap<>();
        node.map().forEach((word, words) -> {
            List<String> may = words.list().stream().map(YamlNode::text).toList();
            if (may.isEmpty()) {
                throw words.problem("No sale would count. Write which do, such as [a, b], or leave the key out.");
            }
            where.put(new Field(word), may);
        });
        return where;
    }

    private String money(YamlNode node) {
        Term term = terms.get(node.text());
        if (term == null || term.kind() != TermKind.MONEY) {
            throw node.problem("\"%s\" is no term of money. %s"
                    .formatted(
                            node.text(),
                            Spelling.advice(
                                    node.text(),
                                    terms.all().stream()
                                            .filter(other -> other.kind() == TermKind.MONEY)
                                            .map(Term::name)
                                            .toList())));
        }
        return term.name();
    }

    private static List<Window> longer(YamlNode node, Window than) {
        List<Window> windows = new ArrayList<>();
        for (YamlNode item : node.list()) {
            Window window = item.oneOf(Window.class);
            if (window.compareTo(than) <= 0) {
                throw item.problem("The KPI's own window is %s, and %s is not longer. %s"
                        .formatted(
                                word(than),
                                word(window),
                                than == Window.YEAR
                                        ? "Leave toDate out."
                                        : "Write %s.".formatted(than == Window.MONTH ? "quarter or year" : "year")));
            }
            if (windows.contains(window)) {
                throw item.problem("The window %s stands here twice. Take one of them out.".formatted(word(window)));
            }
            windows.add(window);
        }
        return windows;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private List<SharePlan> shares(YamlNode node) {
        List<SharePlan> shares = new ArrayList<>();
        node.map().forEach((name, share) -> {
            share.only("by", "among");
            if (name.equals(Share.EQUAL) || name.equals(Share.PART_TIME)) {
                throw share.problem(
                        "\"%s\" is there already, for everybody of the department. Give it another name, such as achievers."
                                .formatted(name));
            }
            shares.add(new SharePlan(
                    name, share.get("by", YamlNode::text, Share.EQUAL), share.get("among", this::among, null)));
        });
        return shares;
    }

    private Among among(YamlNode node) {
        node.only("kpi", "attainment", "actual");
        if (node.get("attainment") == null && node.get("actual") == null) {
            throw node.problem(
                    "Nothing says how much of the KPI is needed. Write attainment: 1 for who reached the target.");
        }
        return new Among(
                node.need("kpi").text(),
                node.get("attainment", least -> least(least, List.of(TermKind.RATIO)), null),
                node.get(
                        "actual",
                        least -> least(least, List.of(TermKind.MONEY, TermKind.COUNT, TermKind.RATIO)),
                        null));
    }

    /** A number, or the name of a term that has it. */
    private Among.Least least(YamlNode node, List<TermKind> kinds) {
        Term term = terms.get(node.text());
        if (term == null) {
            return new Among.Least(node.number(), null);
        }
        if (!kinds.contains(term.kind())) {
            throw node.problem("The term \"%s\" is no number that can be compared here.".formatted(term.name()));
        }
        return new Among.Least(null, term.name());
    }

    private List<Contest> contests(YamlNode node, List<KpiMeasure> kpis) {
        List<Contest> contests = new ArrayList<>();
        node.map().forEach((name, contest) -> {
            contest.only("kpi", "by", "thenBy", "ties", "perDepartment", "among");
            Contest read = new Contest(
                    name,
                    contest.need("kpi").text(),
                    contest.get("by", by -> by.oneOf(Contest.By.class), Contest.By.MOST),
                    contest.get("thenBy", YamlNode::text, null),
                    contest.get("ties", ties -> ties.oneOf(Contest.Ties.class), Contest.Ties.SAME_PLACE),
                    contest.get("perDepartment", YamlNode::yes, false),
                    contest.get("among", this::among, null));
            if (read.kpi().equals(read.thenBy())) {
                throw contest.need("thenBy")
                        .problem("Who is equal in %s is equal in it again. Write another KPI.".formatted(read.kpi()));
            }
            requireDays(contest, read, kpis);
            contests.add(read);
        });
        return contests;
    }

    /** Days are known of sales alone, and only those of the period itself. */
    private static void requireDays(YamlNode node, Contest contest, List<KpiMeasure> kpis) {
        boolean days = contest.by() == Contest.By.FIRST || contest.ties() == Contest.Ties.EARLIER;
        boolean known = kpis.stream()
                .anyMatch(kpi -> kpi.code().equals(contest.kpi()) && kpi.sum() != null && kpi.window() == Window.MONTH);
        if (days && !known) {
            throw node.need("kpi")
                    .problem(
                            "Who is earlier is known only of a KPI that is measured from the sales of a month. Write under kpis: %s: {sum: value}."
                                    .formatted(contest.kpi()));
        }
    }
}
