package trinn.replay;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import trinn.evaluation.Succession;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.settlement.Line;
import trinn.statement.Grounds;
import trinn.statement.Input;
import trinn.statement.Proof;
import trinn.statement.StatementWords;

/** Writes certificates of payouts of one scheme and data set. */
public final class Issuer {

    private final Origins origins;

    /** For what a scheme pays out of some data. */
    public Issuer(Succession scheme, DataMark data) {
        this.origins = new Origins(scheme, data);
    }

    /**
     * The certificate of a payout.
     *
     * @param reader whose language its statement has
     */
    public Certificate of(Grounds grounds, Locale reader) {
        FactSet facts = grounds.evaluated().facts();
        Period period = facts.period();
        return new Certificate(
                        Form.STATEMENT.text(),
                        Origins.whose(facts, reader),
                        origins.plan(grounds.version().scheme().scheme()),
                        Origins.terms(grounds.version(), period.from()),
                        origins.data(facts, grounds.evaluated().before(), period),
                        EngineMark.here(),
                        result(grounds),
                        "")
                .sealed();
    }

    private static Certificate.Result result(Grounds grounds) {
        List<Line> lines = grounds.evaluated().payout().lines();
        List<Certificate.Row> rows = IntStream.range(0, lines.size())
                .mapToObj(i -> row(lines.get(i), grounds.inputs().get(i)))
                .toList();
        List<Certificate.Row> costs = grounds.evaluated().payout().costs().stream()
                .map(line -> row(line, List.of()))
                .toList();
        String payout = Canonical.text(grounds.statement().total());
        SortedMap<String, String> after = FactTexts.of(grounds.evaluated().after());
        Map<String, Object> all =
                Map.of("payout", payout, "lines", amounts(rows), "costs", amounts(costs), "after", after);
        return new Certificate.Result(
                Canonical.hash(all), payout, rows, costs, after, List.of(), Collections.emptySortedMap());
    }

    private static List<List<String>> amounts(List<Certificate.Row> rows) {
        return rows.stream()
                .map(row -> List.of(row.step(), row.component(), row.rule(), row.amount()))
                .toList();
    }

    private static Certificate.Row row(Line line, List<Input> inputs) {
        SortedMap<String, String> values = new TreeMap<>();
        inputs.forEach(input -> values.put(input.measure().label(), Canonical.text(input.value())));
        return new Certificate.Row(
                line.step().name(), line.component(), line.rule(), Canonical.text(line.amount()), values);
    }

    /** Puts the certificate into the PDF of each statement, and at its end how to check it. */
    public Proof proof(Locale reader) {
        StatementWords words = StatementWords.of(reader);
        return grounds -> {
            Certificate one = of(grounds, reader);
            String sentence = words.text("proof", one.shownHashes());
            return new Proof.Given(sentence, List.of(one.attachment(words.text("certificate"))));
        };
    }
}
