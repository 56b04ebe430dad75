package trinn.promise;

import java.util.TreeMap;
import trinn.engine.CompiledScheme;
import trinn.engine.SchemeCompiler;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;

/**
 * A small scheme with a promise, of somebody who has {@code sales} against a target of 100 000, {@code quality}, a department and
 * a variable base of 20 000.
 *
 * @param rules one line each: name | component | conditions | what is declared
 * @param terms lines of scheme.yaml, below {@code terms:}
 * @param inputs lines of scheme.yaml, below {@code inputs:}
 */
record Promising(String rules, String terms, String inputs) {

    static final String SALES = "{kpi: sales, from: 0, to: 200000, step: 0.01}";
    static final String QUALITY = "{kpi: quality, from: 0, to: 1, step: 0.0001}";
    static final String DEPARTMENT = "{department: North, from: 0, to: 2000, step: 1}";

    /** A promise of rules without terms, for any sales. */
    static Outcome of(String rules, String promise) {
        return new Promising(rules, "{}", "- " + SALES).keeps(promise);
    }

    /** What becomes of one promise. */
    Outcome keeps(String promise) {
        try (CompiledScheme compiled = compiled(promise)) {
            return Kept.of(compiled).getFirst().outcome();
        }
    }

    CompiledScheme compiled(String promise) {
        StringBuilder drl = new StringBuilder(
                "package promising\ndialect \"mvel\"\nimport trinn.facts.*\nglobal Terms terms\nglobal Pay pay\n");
        rules.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.split("\\|"))
                .forEach(rule -> drl.append("\nrule \"%s\"\n  @Component(\"%s\")\nwhen\n  %s\nthen\n  %s;\nend\n"
                        .formatted(rule[0].strip(), rule[1].strip(), rule[2].strip(), rule[3].strip())));
        TreeMap<String, String> texts = new TreeMap<>();
        texts.put("scheme.yaml", """
                scheme: promising
                title: Promising
                currency: NOK
                components: {base: fixed pay, bonus: sales pay, extra: sales pay}
                terms:
                %s
                promises:
                  case: Usual
                  inputs:
                %s
                  keep:
                    - %s
                """.formatted(terms.indent(2), inputs.indent(4), promise));
        texts.put("rules.drl", drl.toString());
        texts.put("cases.yaml", """
                cases:
                  - case: Usual
                    given:
                      seller: {id: 1, name: Kari Lie, department: North, baseSalary: 30000, variableBase: 20000}
                      department: {name: North, actual: 900, minimum: 800, norm: 1000, maximum: 1200}
                      kpis:
                        - {code: sales, actual: 90000, target: 100000}
                        - {code: quality, actual: 0.95}
                    component: extra
                    pays: 0
                """);
        return new SchemeCompiler().compile(Scheme.of(new SchemeFiles(texts)));
    }
}
