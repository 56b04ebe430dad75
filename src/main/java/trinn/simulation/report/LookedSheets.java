package trinn.simulation.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trinn.facts.Kind;
import trinn.facts.Seller;
import trinn.scheme.Scheme;
import trinn.scheme.Term;
import trinn.simulation.Aim;
import trinn.simulation.Bootstrap;
import trinn.simulation.CurveInput;
import trinn.simulation.CurveScan;
import trinn.simulation.InputCurve;
import trinn.simulation.NextYear;
import trinn.simulation.TermsSearch;
import trinn.simulation.Tried;
import trinn.statement.KpiWords;

/** The tables of what was looked into besides: a curve, where curves mislead, terms that were found, and next year. */
public final class LookedSheets extends SheetMaker {

    private final Looked looked;

    private LookedSheets(Decision decision, Looked looked, Locale reader) {
        super(decision, new DecisionWords(decision, reader));
        this.looked = looked;
    }

    /** A table for each thing that was looked into. */
    public static List<Sheet> of(Decision decision, Looked looked, Locale reader) {
        LookedSheets all = new LookedSheets(decision, looked, reader);
        if (looked.year() != null) {
            all.year(looked.year());
        }
        if (looked.found() != null) {
            all.found(looked.found());
        }
        if (looked.curve() != null) {
            all.curve(looked.curve());
        }
        if (looked.faults() != null) {
            all.faults(looked.faults());
        }
        return all.sheets();
    }

    private void year(Looked.Year year) {
        NextYear scenario = year.scenario();
        List<List<Cell>> assumed = new ArrayList<>();
        assumed.add(assumed("growth", Cell.of(scenario.growth(), Kind.RATIO)));
        assumed.add(assumed("quotas", Cell.of(scenario.quotas(), Kind.RATIO)));
        assumed.add(assumed("churn", Cell.of(scenario.churn(), Kind.RATIO)));
        assumed.add(assumed("spread", Cell.of(scenario.spread(), Kind.RATIO)));
        assumed.add(assumed("answer", Cell.of(scenario.answer(), Kind.NUMBER)));
        assumed.add(assumed("seed", Cell.of(scenario.seed())));
        assumed.add(List.of(
                Cell.of(words.text("report.leaving")), Cell.of(year.outlook().leaving())));
        add("report.assumptions", assumed, "report.assumption", "report.about.value");
        costs("year.title", Bootstrap.of(year.outlook().rows(), scenario.seed()));
    }

    private List<Cell> assumed(String name, Cell value) {
        return List.of(Cell.of(words.text("year." + name)), value);
    }

    private void found(TermsSearch found) {
        List<Term> terms = found.wish().terms().stream()
                .map(name -> Objects.requireNonNull(decision.terms().get(name)))
                .toList();
        List<String> headings = new ArrayList<>(terms.stream()
                .map(term -> decision.alternative().messages(words.reader()).label(term))
                .toList());
        Stream.of(
                        "report.found.asked",
                        "report.found.costs",
                        "report.found.losers",
                        "report.found.lost",
                        "find.aim",
                        "report.found.aim")
                .map(key -> words.text(key))
                .forEach(headings::add);
        List<List<Cell>> rows = new ArrayList<>();
        for (Tried one : found.front()) {
            List<Cell> row = new ArrayList<>();
            for (int nth = 0; nth < terms.size(); nth++) {
                row.add(Cell.of(one.values().get(nth), terms.get(nth).kind().seenAs()));
            }
            row.add(money(found.wish().cost()));
            row.add(money(one.total()));
            row.add(Cell.of(one.losers()));
            row.add(money(one.lost()));
            row.add(Cell.of(words.text("find.aim." + found.wish().aim())));
            row.add(Cell.of(one.aim(), kind(found.wish().aim())));
            rows.add(row);
        }
        add(new Sheet(words.text("report.found"), headings, rows));
    }

    private static Kind kind(Aim aim) {
        return switch (aim) {
            case LOSERS, BIG_LOSERS -> Kind.COUNT;
            case LOSSES -> Kind.MONEY;
            case MOVED, GAP -> Kind.RATIO;
        };
    }

    private void curve(Looked.Curve curve) {
        SortedMap<BigDecimal, @Nullable BigDecimal[]> pay = new TreeMap<>();
        points(curve.baseline(), 0, pay);
        points(curve.alternative(), 1, pay);
        InputCurve known = curve.alternative() == null ? curve.baseline() : curve.alternative();
        List<List<Cell>> rows = new ArrayList<>();
        pay.forEach((at, both) -> rows.add(List.of(
                Cell.of(curve.seller().id()),
                Cell.of(curve.seller().name()),
                Cell.of(name(curve.input())),
                Cell.of(at, curve.input().kind()),
                Cell.of(known == null ? null : at.divide(known.goal(), MathContext.DECIMAL64), Kind.RATIO),
                Cell.of(both[0], Kind.MONEY),
                Cell.of(both[1], Kind.MONEY))));
        add(
                "curve.title",
                rows,
                "field.id",
                "grid.seller",
                "curve.input",
                "report.about.value",
                "report.curve.part",
                "tone.baseline",
                "tone.alternative");
    }

    private static void points(
            @Nullable InputCurve curve, int side, SortedMap<BigDecimal, @Nullable BigDecimal[]> pay) {
        if (curve != null) {
            curve.points()
                    .forEach(point -> pay.computeIfAbsent(point.at(), at -> new BigDecimal[2])[side] = point.pay());
        }
    }

    private void faults(CurveScan scan) {
        List<List<Cell>> rows = new ArrayList<>();
        for (CurveScan.Place place : scan.places()) {
            Kind ends = place.inParts() ? Kind.RATIO : place.input().kind();
            rows.add(List.of(
                    Cell.of(words.text("curve." + place.kind().key())),
                    Cell.of(name(place.input())),
                    Cell.of(words.text(
                            place.before() && place.after()
                                    ? "curve.both"
                                    : place.before() ? "tone.baseline" : "tone.alternative")),
                    Cell.of(words.text(place.inParts() ? "report.faults.parts" : "report.faults.amounts")),
                    Cell.of(place.from(), ends),
                    Cell.of(place.to(), ends),
                    money(place.least()),
                    money(place.most()),
                    Cell.of(place.rules().stream().map(words::rule).collect(Collectors.joining(", "))),
                    Cell.of(place.sellers()),
                    Cell.of(place.near().size()),
                    Cell.of(place.near().stream().map(Seller::name).collect(Collectors.joining(", ")))));
        }
        add(
                "report.faults",
                rows,
                "report.faults.kind",
                "curve.input",
                "report.faults.side",
                "report.faults.ends",
                "report.faults.from",
                "report.faults.to",
                "report.faults.least",
                "report.faults.most",
                "report.faults.rules",
                "report.faults.sellers",
                "report.faults.near",
                "report.faults.names");
    }

    private String name(CurveInput input) {
        Scheme scheme = decision.alternative();
        return switch (input.of()) {
            case KPI ->
                words.text(
                        "curve.window." + input.window(),
                        new KpiWords(decision.catalogue(), looked.kpis()).name(scheme, input.code(), words.reader()));
            case DEPARTMENT -> words.text("curve.department");
            case COMPANY -> words.text("curve.company");
            default -> words.text("curve.units", input.code());
        };
    }
}
