package trinn.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trinn.engine.Evaluated;
import trinn.facts.FactSet;
import trinn.facts.Kind;
import trinn.facts.Period;
import trinn.facts.Seller;
import trinn.paper.Paper;
import trinn.paper.Table;
import trinn.statement.KpiWords;

/** The letter of one seller: one page with the targets, what each level pays, and a table to work out the own pay. */
final class PlanLetter {

    private static final int MOST_LEVELS = 9;

    /** So many rows of targets and levels fit on the page. */
    private static final int MOST_ROWS = 15;

    private static final int LEVELS_OF_ONE = 5;

    private static final String OWN = "Own pay";

    private static final List<BigDecimal> ROWS = shares("0", "0.5", "0.8", "0.9", "1", "1.1", "1.2", "1.5");
    private static final List<BigDecimal> COLUMNS = shares("0.5", "0.8", "1", "1.2");
    private static final List<BigDecimal> NEAR = shares("0.8", "0.9", "1", "1.05");

    private final Outlook outlook;
    private final Chances chances;
    private final Words words;
    private final List<Lever> levers;
    private final String base;
    private final List<Promise> promises = new ArrayList<>();

    private static List<BigDecimal> shares(String... shares) {
        return Stream.of(shares).map(BigDecimal::new).toList();
    }

    private PlanLetter(Outlook outlook, Evaluated one, KpiWords kpis, Locale reader) {
        this.outlook = outlook;
        this.words = Words.of(reader, outlook.scheme().on(one.facts()).scheme().scheme(), kpis);
        this.chances = new Chances(outlook, one, kpis);
        this.levers = chances.levers();
        this.base = calendar(outlook.base());
    }

    /** A seller's letter. */
    static Promised.Letter of(Outlook outlook, Evaluated one, KpiWords kpis, Locale reader) {
        PlanLetter letter = new PlanLetter(outlook, one, kpis, reader);
        FactSet facts = letter.chances.facts();
        BigDecimal payout = letter.chances.payout(facts);
        Paper paper = letter.paper(payout);
        return new Promised.Letter(
                outlook.scheme().on(facts), facts, one.before(), outlook.base(), payout, letter.promises, paper);
    }

    private Paper paper(BigDecimal payout) {
        FactSet facts = chances.facts();
        Seller seller = facts.seller();
        String period = calendar(outlook.period());
        String heading = words.text("letter", period);
        Paper.Draft draft = Paper.draft(
                        "%s – %s – %s".formatted(words.text("letter.name"), seller.name(), period),
                        words.reader(),
                        outlook.period().from())
                .name(seller.name())
                .heading(heading)
                .footer("%s (%s) · %s"
                        .formatted(seller.name(), seller.id(), words.messages().title()))
                .certificate(words.text("note", base))
                .compact()
                .table(Table.details(head(seller)));
        Table targets = new TargetsTable(words, chances, levers).of(facts);
        String currency = words.currency().getCurrencyCode();
        String pay = targets.rows().isEmpty() ? "at-base" : "at-target";
        draft.figure(words.text(pay, currency, base), words.money(payout));
        draft.section(words.text("targets"));
        if (targets.rows().isEmpty()) {
            draft.paragraph(words.text("no-targets"));
        } else {
            draft.table(targets);
        }
        notes(draft);
        Table levels = levels(Math.min(MOST_LEVELS, MOST_ROWS - targets.rows().size()));
        if (!levels.rows().isEmpty()) {
            draft.section(words.text("levels")).table(levels);
        }
        if (!levers.isEmpty()) {
            draft.section(words.text("own")).table(own());
        }
        return draft.paper();
    }

    private String calendar(Period period) {
        return words.formats().calendar(period.from(), period.to());
    }

    private Table.Row[] head(Seller seller) {
        List<Table.Row> rows = new ArrayList<>();
        rows.add(Table.Row.of(words.text("payee"), "%s (%s)".formatted(seller.name(), seller.id())));
        String role = Stream.of(seller.role(), seller.department())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" · "));
        if (!role.isEmpty()) {
            rows.add(Table.Row.of(words.text("role"), role));
        }
        rows.add(Table.Row.of(words.text("plan"), words.messages().title()));
        return rows.toArray(Table.Row[]::new);
    }

    private void notes(Paper.Draft draft) {
        Map<String, String> bound = outlook.scheme().bindings().kpis();
        List<String> old = chances.planned().stream()
                .map(kpi -> bound.getOrDefault(kpi.code(), kpi.code()))
                .filter(outlook.oldOf(chances.facts().seller().id())::contains)
                .map(code -> words.kpis().name(code, words.reader()))
                .toList();
        if (!old.isEmpty()) {
            draft.note(words.text("old-targets", calendar(outlook.period()), String.join(", ", old), base));
        }
        BigDecimal owed = chances.before().before().owedInAll();
        if (owed.signum() != 0) {
            draft.note(words.text("owed", words.amount(owed, Kind.MONEY)));
        }
    }

    /** The borders of the rules, with what is paid from there on. */
    private Table levels(int most) {
        List<Table.Row> rows = new ArrayList<>();
        for (Lever lever : levers) {
            List<BigDecimal> borders = distinct(lever);
            int room = Math.min(LEVELS_OF_ONE, most - rows.size());
            for (BigDecimal border : borders.subList(0, Math.min(room, borders.size()))) {
                rows.add(Table.Row.of(
                        name(lever),
                        text(lever, border),
                        lever.planned() ? reached(lever, border) : "",
                        promised("Level", chances.payout(lever, border), Map.of(lever.label(), border))));
            }
        }
        return Table.of(
                List.of(
                        Table.Column.text(words.text("kpi")),
                        Table.Column.number(words.text("level")),
                        Table.Column.number(words.text("reached")),
                        Table.Column.number(payout())),
                rows);
    }

    /** Of two borders right beside each other, such as at most 90 % and from 90 % on, the one that is meant. */
    private List<BigDecimal> distinct(Lever lever) {
        List<BigDecimal> distinct = new ArrayList<>();
        for (BigDecimal border : lever.borders()) {
            BigDecimal last = distinct.isEmpty() ? null : distinct.getLast();
            if (last == null || border.subtract(last).compareTo(lever.unit()) > 0) {
                distinct.add(border);
            } else if (chances.payout(lever, last).compareTo(chances.payout(lever, border)) != 0
                    || digits(border) < digits(last)) {
                distinct.set(distinct.size() - 1, border);
            }
        }
        return distinct;
    }

    private static int digits(BigDecimal number) {
        return number.stripTrailingZeros().scale();
    }

    private String payout() {
        return words.text("payout", words.currency().getCurrencyCode());
    }

    private String name(Lever lever) {
        return switch (lever) {
            case Lever.OfFact fact -> words.name(fact.of());
            case Lever.OfSales sales -> words.text("sales.column", base);
        };
    }

    private String text(Lever lever, BigDecimal value) {
        return words.amount(value, lever.kind());
    }

    private String reached(Lever lever, BigDecimal value) {
        return words.formats().percent(value.divide(lever.goal(), MathContext.DECIMAL128));
    }

    /** What each amount of the most important thing pays; where there are two, beside each of some amounts of the other. */
    private Table own() {
        Lever first = levers.stream()
                .filter(Lever.OfSales.class::isInstance)
                .findFirst()
                .orElse(levers.getFirst());
        Lever second = levers.stream()
                .filter(lever -> !lever.equals(first))
                .findFirst()
                .orElse(null);
        List<BigDecimal> across = second == null ? List.of() : across(second);
        boolean sales = first instanceof Lever.OfSales;
        List<Table.Column> columns = new ArrayList<>(List.of(Table.Column.text(axis(first))));
        if (!sales) {
            columns.add(Table.Column.number(first.planned() ? words.text("reached") : words.text("compared", base)));
        }
        if (second == null) {
            columns.add(Table.Column.number(payout()));
        }
        across.forEach(value -> columns.add(Table.Column.number(
                words.text("own.other", name(Objects.requireNonNull(second)), text(second, value)))));
        List<Table.Row> rows = new ArrayList<>();
        for (BigDecimal value : parts(first, ROWS)) {
            List<String> cells = new ArrayList<>(List.of(bare(first, value)));
            if (!sales) {
                cells.add(reached(first, value));
            }
            cells.addAll(pay(first, value, second, across));
            rows.add(Table.Row.of(cells.stream().map(Table.Cell::of).toList()));
        }
        return Table.of(columns, rows);
    }

    /** A few amounts: of a department its three plans, of a quality what lies near the target. */
    private List<BigDecimal> across(Lever lever) {
        if (!(lever instanceof Lever.OfFact fact && fact.of().fact().equals("Department"))) {
            return parts(lever, lever.kind() == Kind.RATIO && lever.planned() ? NEAR : COLUMNS);
        }
        SortedSet<BigDecimal> plans = new TreeSet<>(lever.borders());
        BigDecimal less = lever.part(COLUMNS.getFirst());
        if (less != null) {
            plans.add(less);
        }
        return plans.stream().limit(COLUMNS.size()).toList();
    }

    private String axis(Lever lever) {
        return lever.kind() == Kind.MONEY
                ? name(lever) + ", " + words.currency().getCurrencyCode()
                : name(lever);
    }

    /** Without the currency, which stands above. */
    private String bare(Lever lever, BigDecimal value) {
        return lever.kind() == Kind.MONEY ? words.formats().number(value) : text(lever, value);
    }

    private List<String> pay(Lever first, BigDecimal value, @Nullable Lever second, List<BigDecimal> across) {
        FactSet facts = first.with(chances.facts(), value);
        return second == null
                ? List.of(promised(OWN, chances.payout(facts), Map.of(first.label(), value)))
                : across.stream()
                        .map(other -> promised(
                                OWN,
                                chances.payout(second.with(facts, other)),
                                Map.of(first.label(), value, second.label(), other)))
                        .toList();
    }

    /** An amount, which the letter promises. */
    private String promised(String part, BigDecimal pay, Map<String, BigDecimal> given) {
        promises.add(Promise.of(part, given, pay));
        return words.money(pay);
    }

    private static List<BigDecimal> parts(Lever lever, List<BigDecimal> shares) {
        return shares.stream()
                .map(lever::part)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
