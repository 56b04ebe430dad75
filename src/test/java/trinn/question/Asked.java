package trinn.question;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import trinn.facts.FactSet;
import trinn.facts.Kind;
import trinn.facts.Period;
import trinn.facts.Seller;
import trinn.settlement.Ledger;
import trinn.settlement.Line;
import trinn.settlement.Step;
import trinn.statement.Explanation;
import trinn.statement.Input;
import trinn.statement.Measure;
import trinn.statement.Statement;
import trinn.statement.StatementLine;
import trinn.statement.WhatItTakes;

/** Questions and statements of any kind, made without working anything out. */
final class Asked {

    static final Instant MORNING = Instant.parse("2026-04-07T08:00:00Z");
    static final Period MARCH = new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1));

    private final List<StatementLine> lines = new ArrayList<>();
    private final List<List<Input>> inputs = new ArrayList<>();

    /** A statement with no line yet. */
    static Asked statement() {
        return new Asked();
    }

    /** With a line about products, or about nothing. */
    Asked line(String rule, String amount, String... products) {
        Line line = new Line(Step.AWARD, "commission", rule, new BigDecimal(amount), null);
        lines.add(new StatementLine(line, "Provisjon", rule, "Because."));
        inputs.add(List.of(products).stream()
                .map(code -> new Input(new Measure("Product", code, null, "quantity"), BigDecimal.TEN, Kind.COUNT))
                .toList());
        return this;
    }

    Explanation explanation() {
        BigDecimal total = lines.stream().map(StatementLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        FactSet facts = new FactSet(new Seller("P7", "Åse", "rep", "B2B", null, null), MARCH, List.of());
        return new Explanation(
                new Statement(facts, lines, total, List.of(), Ledger.EMPTY),
                inputs,
                List.of(),
                new WhatItTakes(List.of(), List.of()),
                List.of());
    }

    /** A question about a line of this statement, from 0. */
    Question about(int place) {
        return new Question(
                1,
                Subject.of(
                        new Subject.Data(4, "Nordhandel", 2),
                        new Subject.By("hash", "Nordic sales"),
                        explanation(),
                        place,
                        "Provisjon",
                        "NOK"),
                List.of(event(State.OPEN, 0)));
    }

    /** A question that is open. */
    static Question open() {
        return statement().line("rate", "120.50").about(0);
    }

    static Event event(State becomes, long minutesLater) {
        Correction correction = becomes == State.CORRECTED ? new Correction(5, 3, null) : null;
        return new Event(becomes, "Kari", MORNING.plusSeconds(60 * minutesLater), "Text", correction);
    }
}
