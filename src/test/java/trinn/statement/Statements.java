package trinn.statement;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import trinn.facts.Balance;
import trinn.facts.FactSet;
import trinn.facts.Kind;
import trinn.facts.Period;
import trinn.facts.Seller;
import trinn.facts.Window;
import trinn.format.Formats;
import trinn.kpi.Catalogue;
import trinn.paper.Attachment;
import trinn.paper.Paper;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.settlement.Ledger;
import trinn.settlement.Line;
import trinn.settlement.Step;

/** Statements of any kind, made without working anything out. */
final class Statements {

    static final Scheme SCHEME = Scheme.of(SchemeFiles.read(Path.of("rules/nordic-sales")));

    /** The languages of Trinn, each with the habits of a country. */
    static final List<Locale> READERS =
            List.of(Locale.UK, Locale.of("nb", "NO"), Locale.of("sv", "SE"), Locale.of("da", "DK"));

    static final String ODD = "<b>Åse & \"Ola\"</b>";

    static final String LONG =
            "Bartholomäus Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessen"
                    + " af Ångström-Ødegård";

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    private final Locale reader;
    private final Formats formats;
    private final List<StatementLine> lines = new ArrayList<>();
    private final List<StatementLine> costs = new ArrayList<>();
    private final List<Balance> open = new ArrayList<>();
    private final List<Reason> reasons = new ArrayList<>();
    private String name = "Åse Nordmann";

    private Statements(Locale reader) {
        this.reader = reader;
        this.formats = Formats.of(reader);
    }

    static Statements in(Locale reader) {
        return new Statements(reader);
    }

    Statements of(String seller) {
        name = seller;
        return this;
    }

    Statements line(Step step, String component, String amount) {
        lines.add(statementLine(step, component, amount));
        return this;
    }

    Statements cost(String amount) {
        costs.add(statementLine(Step.ONCOST, "total pay", amount));
        return this;
    }

    Statements open(String account, String amount) {
        open.add(new Balance(account, "commission", new BigDecimal(amount)));
        return this;
    }

    Statements missed(String rule, String component, String there, String asked) {
        Measure revenue = new Measure("Kpi", "revenue", Window.MONTH, "actual");
        reasons.add(new Reason(
                rule,
                component,
                Reason.Weight.MISSED,
                new Obstacle.Short(
                        new What(List.of(new What.Value(revenue)), Kind.MONEY),
                        ">=",
                        new BigDecimal(asked),
                        new BigDecimal(there),
                        null),
                MARCH.minusMonths(2)));
        return this;
    }

    private StatementLine statementLine(Step step, String component, String amount) {
        String sentence = "%s: %s ✓ – %s".formatted(SCHEME.messages(reader).title(), component, money(amount));
        return new StatementLine(
                new Line(step, component, "Rule", new BigDecimal(amount), null), component, "Rule", sentence);
    }

    private String money(String amount) {
        return formats.money(new BigDecimal(amount), SCHEME.currency());
    }

    Statement statement() {
        FactSet facts = new FactSet(
                new Seller("P007", name, "rep", "B2B", null, null), new Period(MARCH, MARCH.plusMonths(1)), List.of());
        BigDecimal total = lines.stream().map(StatementLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Statement(facts, lines, total, costs, Ledger.EMPTY.opened(open));
    }

    Paper paper() {
        return paper("");
    }

    Paper paper(String certificate) {
        Proof.Given proof = new Proof.Given(
                certificate, List.of(new Attachment("P007.json", "Certificate", "application/json", "{}\n")));
        return new StatementPaper(SCHEME, new KpiWords(Catalogue.delivered()), new Sentences(reader, SCHEME.currency()))
                .of(statement(), reasons, proof);
    }
}
