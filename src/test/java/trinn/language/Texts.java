package trinn.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;

/** Schemes for tests, as texts. */
public final class Texts {

    public static final String HEAD = """
            package small
            dialect "mvel"
            import trinn.facts.*
            global Terms terms
            global Pay pay

            """;

    /** What stands above rules that credit. */
    public static final String CREDIT_HEAD = HEAD.replace("global Pay pay", "global Credit credit");

    private static final String SCHEME = """
            scheme: small
            title: Small
            currency: NOK
            components:
              base: fixed pay
              extra: sales pay
            terms:
              plan: {label: Plan, kind: count, value: 5}
              rate: {label: Rate, kind: ratio, value: 0.03}
              bonus: {label: Bonus, kind: money, value: 100}
              form: {label: Form, kind: choice, choices: [a, b], value: a}
              table: {label: Table, kind: tiers, of: ratio, gives: ratio, value: [{from: 0.5, gives: 0.1}, {from: 1, gives: 0.2}]}
              rates: {label: Rates, kind: tiers, of: money, gives: ratio, value: [{from: 0, gives: 0.03}, {from: 500, gives: 0.05}]}
              prizes: {label: Prizes, kind: tiers, of: money, gives: money, value: [{from: 0, gives: 10}, {from: 500, gives: 50}]}
              grid:
                label: Grid
                kind: two-way
                of: ratio
                by: money
                gives: ratio
                columns: [10, 20]
                value: [{from: 0.5, gives: [0.1, 0.2]}, {from: 1, gives: [0.3, 0.4]}]
            kpis:
              service: {sum: value}
              margin: {toDate: [quarter]}
            contests:
              spring: {kpi: margin}
            """;

    private Texts() {}

    /** A small scheme with the given rules, the first of which stands in line 7. */
    public static Scheme small(String rules) {
        return Scheme.of(new SchemeFiles(new TreeMap<>(Map.of(SchemeFiles.SCHEME, SCHEME, "rules.drl", HEAD + rules))));
    }

    /** A small scheme with the given crediting rules, the first of which stands in line 7, and one of pay. */
    public static Scheme crediting(String rules) {
        return Scheme.of(new SchemeFiles(new TreeMap<>(Map.of(
                SchemeFiles.SCHEME,
                SCHEME,
                "crediting.drl",
                CREDIT_HEAD + rules,
                "rules.drl",
                HEAD + "rule \"Base\" @Component(\"base\") when Seller( ) then pay.award( 1 ); end\n"))));
    }

    /** A scheme that is shipped. */
    public static Scheme shipped(String id) {
        return Scheme.of(SchemeFiles.read(Path.of("rules", id)));
    }

    /** Every scheme that is shipped, in the order of the folders. */
    public static List<Scheme> shipped() {
        try (Stream<Path> folders = Files.list(Path.of("rules"))) {
            return folders.sorted()
                    .map(folder -> Scheme.of(SchemeFiles.read(folder)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folders of all schemes and building blocks that are shipped. */
    public static Stream<Path> folders() {
        return Stream.of("rules", "examples").flatMap(folder -> {
            try (Stream<Path> folders = Files.list(Path.of(folder))) {
                return folders.filter(Files::isDirectory).sorted().toList().stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
