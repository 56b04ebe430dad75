package trinn.replay;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import trinn.engine.Evaluated;
import trinn.evaluation.Succession;
import trinn.facts.Period;
import trinn.facts.Seller;
import trinn.paper.Attachment;
import trinn.records.Row;
import trinn.scheme.Scheme;
import trinn.settlement.Line;
import trinn.source.Sha256;
import trinn.statement.Grounds;
import trinn.statement.Input;
import trinn.statement.Measure;
import trinn.statement.Proof;
import trinn.statement.StatementWords;

/** Writes certificates of payouts of one scheme and data set. */
public final class Issuer {

    private final DataMark data;
    private final List<Certificate.Files> versions;
    private final SortedMap<String, String> bindings;

    /** For what a scheme pays out of some data. */
    public Issuer(Succession scheme, DataMark data) {
        this.data = data;
        this.versions = scheme.versions().stream()
                .map(version -> files(version.scheme().scheme()))
                .toList();
        this.bindings = scheme.bindings().kpis();
    }

    private static Certificate.Files files(Scheme scheme) {
        SortedMap<String, String> files = new TreeMap<>();
        scheme.files().texts().forEach((name, text) -> files.put(name, Sha256.hex(text)));
        return new Certificate.Files(scheme.files().hash(), files);
    }

    /**
     * The certificate of a payout.
     *
     * @param reader whose language its statement has
     */
    public Certificate of(Grounds grounds, Locale reader) {
        Evaluated one = grounds.evaluated();
        Scheme scheme = grounds.version().scheme().scheme();
        Seller seller = one.facts().seller();
        Period period = one.facts().period();
        SortedMap<String, String> terms = new TreeMap<>();
        grounds.version().terms().on(period.from()).forEach((name, value) -> terms.put(name, Canonical.text(value)));
        SortedMap<String, SortedMap<String, String>> facts = FactTexts.of(one.facts());
        SortedMap<String, String> before = FactTexts.of(one.before());
        return new Certificate(
                        Certificate.FORM,
                        new Certificate.Whose(
                                seller.id(),
                                seller.name(),
                                period.from().toString(),
                                period.to().toString(),
                                reader.toLanguageTag()),
                        new Certificate.Plan(
                                scheme.id(),
                                scheme.currency().getCurrencyCode(),
                                scheme.files().hash(),
                                versions,
                                bindings),
                        new Certificate.Terms(Canonical.hash(terms), terms),
                        new Certificate.Data(
                                data.name(),
                                data.hash(),
                                data.kpis(),
                                Canonical.hash(facts),
                                facts,
                                Canonical.hash(before),
                                before,
                                records(seller.id(), period)),
                        EngineMark.here(),
                        result(grounds),
                        "")
                .sealed();
    }

    private SortedMap<String, String> records(String payee, Period period) {
        SortedMap<String, String> hashes = new TreeMap<>();
        if (data.records() != null) {
            for (Row sale : data.records().recordsOf(payee, period)) {
                hashes.put(sale.text("id"), shown(Sha256.hex(sale.toString())));
            }
        }
        return hashes;
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
        return new Certificate.Result(Canonical.hash(all), payout, rows, costs, after);
    }

    private static List<List<String>> amounts(List<Certificate.Row> rows) {
        return rows.stream()
                .map(row -> List.of(row.step(), row.component(), row.rule(), row.amount()))
                .toList();
    }

    private static Certificate.Row row(Line line, List<Input> inputs) {
        SortedMap<String, String> values = new TreeMap<>();
        inputs.forEach(input -> values.put(name(input.measure()), Canonical.text(input.value())));
        return new Certificate.Row(
                line.step().name(), line.component(), line.rule(), Canonical.text(line.amount()), values);
    }

    private static String name(Measure measure) {
        StringBuilder name = new StringBuilder(measure.fact());
        for (Object part :
                new Object[] {measure.key(), measure.window() == null ? "" : measure.window(), measure.field()}) {
            name.append(part.toString().isEmpty() ? "" : " ").append(part);
        }
        return name.toString();
    }

    /** Puts the certificate into the PDF of each statement, and at its end how to check it. */
    public Proof proof(Locale reader) {
        StatementWords words = StatementWords.of(reader);
        return grounds -> {
            Certificate one = of(grounds, reader);
            String sentence = words.text(
                    "proof",
                    one.number(),
                    shown(one.scheme().hash()),
                    shown(one.terms().hash()),
                    shown(one.data().hash()),
                    shown(one.engine().classes()),
                    shown(one.result().hash()));
            return new Proof.Given(
                    sentence,
                    List.of(new Attachment(one.fileName(), words.text("certificate"), "application/json", one.json())));
        };
    }

    private static String shown(String hash) {
        return hash.substring(0, Certificate.SHORT);
    }
}
