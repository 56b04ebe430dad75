package trinn.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import trinn.evaluation.Succession;
import trinn.facts.FactSet;
import trinn.facts.Period;
import trinn.records.Row;
import trinn.scheme.Scheme;
import trinn.settlement.Ledger;
import trinn.source.Sha256;

/** What certificates say of one scheme and data set, whatever they certify. */
final class Origins {

    private final DataMark data;
    private final List<Certificate.Files> versions;
    private final SortedMap<String, String> bindings;

    Origins(Succession scheme, DataMark data) {
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

    /** A payee and period. */
    static Certificate.Whose whose(FactSet facts, Locale reader) {
        return new Certificate.Whose(
                facts.seller().id(),
                facts.seller().name(),
                facts.period().from().toString(),
                facts.period().to().toString(),
                reader.toLanguageTag());
    }

    /** The scheme, of which one version was used. */
    Certificate.Plan plan(Scheme used) {
        return new Certificate.Plan(
                used.id(), used.currency().getCurrencyCode(), used.files().hash(), versions, bindings);
    }

    /** The terms of a version on a day. */
    static Certificate.Terms terms(Succession.Version version, LocalDate day) {
        SortedMap<String, String> terms = new TreeMap<>();
        version.terms().on(day).forEach((name, value) -> terms.put(name, Canonical.text(value)));
        return new Certificate.Terms(Canonical.hash(terms), terms);
    }

    /**
     * The data.
     *
     * @param seen what the rules saw
     * @param ledger what flowed in
     * @param sold the period whose sales are named
     */
    Certificate.Data data(FactSet seen, Ledger ledger, Period sold) {
        return data(
                FactTexts.of(seen), FactTexts.of(ledger), records(seen.seller().id(), sold));
    }

    /** No data: what is certified rests on the scheme alone. */
    Certificate.Data noData() {
        return data(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    private Certificate.Data data(
            SortedMap<String, SortedMap<String, String>> facts,
            SortedMap<String, String> before,
            SortedMap<String, String> records) {
        return new Certificate.Data(
                data.name(),
                data.hash(),
                data.kpis(),
                Canonical.hash(facts),
                facts,
                Canonical.hash(before),
                before,
                records);
    }

    private SortedMap<String, String> records(String payee, Period period) {
        SortedMap<String, String> hashes = new TreeMap<>();
        if (data.records() != null) {
            for (Row sale : data.records().recordsOf(payee, period)) {
                hashes.put(sale.text("id"), Certificate.shown(Sha256.hex(sale.toString())));
            }
        }
        return hashes;
    }
}
