package trinn.population.store;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import trinn.audit.Deed;
import trinn.audit.Kind;
import trinn.audit.Subject;
import trinn.audit.store.AuditLog;
import trinn.kpi.Catalogue;
import trinn.kpi.KpiDefinition;
import trinn.source.Problem;
import trinn.source.ProblemsException;
import trinn.source.Sha256;
import trinn.source.Yaml;
import trinn.source.YamlNode;
import trinn.store.Durable;

/**
 * The KPIs that people added to those that come with Trinn. They are measured in every data set and name only delivered and
 * added ones, so that no data set can lack what they name.
 */
public final class AddedKpis {

    /** What messages call the text of a KPI. */
    public static final String FILE = "kpi";

    private final JdbcTemplate template;
    private final Durable durable;
    private final AuditLog audit;

    AddedKpis(JdbcTemplate template, PlatformTransactionManager transactions) {
        this.template = template;
        this.durable = new Durable(template, transactions);
        this.audit = new AuditLog(template);
    }

    /** The definitions in YAML by their codes, in the order of the codes. */
    public SortedMap<String, String> all() {
        SortedMap<String, String> all = new TreeMap<>();
        JdbcClient.create(template)
                .sql("SELECT code, definition FROM added_kpis")
                .query((row, number) -> Map.entry(row.getString("code"), row.getString("definition")))
                .list()
                .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        return all;
    }

    /** The KPIs that come with Trinn, with those that were added. */
    public Catalogue catalogue() {
        return catalogue(all());
    }

    private static Catalogue catalogue(Map<String, String> added) {
        return added.isEmpty()
                ? Catalogue.delivered()
                : Catalogue.delivered().with(FILE, String.join("\n", added.values()));
    }

    /**
     * A KPI that is in order.
     *
     * @param catalogue all KPIs with it
     * @param kpi the KPI
     */
    public record Checked(Catalogue catalogue, KpiDefinition kpi) {}

    /**
     * Reads the KPI of a text; nothing is stored.
     *
     * @param instead the code of the KPI in whose place it comes, or the empty text
     * @throws ProblemsException with everything that is wrong, by line and column of the text
     */
    public Checked check(String text, String instead) {
        Map<String, String> others = all();
        others.remove(instead);
        YamlNode code = code(text);
        if (Catalogue.delivered().get(code.text()) != null || others.containsKey(code.text())) {
            throw code.problem("There is a KPI %s already. Give this one another code.".formatted(code.text()));
        }
        try {
            Catalogue all = Catalogue.delivered().with(FILE, text + "\n" + String.join("\n", others.values()));
            return new Checked(all, all.need(code.text()));
        } catch (ProblemsException e) {
            long lines = text.lines().count();
            throw new ProblemsException(e.problems().stream()
                    .map(problem -> problem.line() <= lines ? problem : ofOther(problem))
                    .toList());
        }
    }

    private static Problem ofOther(Problem problem) {
        return new Problem(FILE, 0, 0, "Another added KPI needs it as it was. " + problem.advice());
    }

    /** The code of the one KPI of a text. */
    private static YamlNode code(String text) {
        YamlNode root = Yaml.parse(FILE, text);
        List<YamlNode> kpis = root.list();
        if (kpis.size() != 1) {
            throw root.problem("Write exactly one KPI here: a list with one entry, which begins with a hyphen.");
        }
        return kpis.getFirst().need("code");
    }

    /**
     * Stores a KPI.
     *
     * @param instead the code of the KPI in whose place it comes, or the empty text
     * @return its code
     * @throws ProblemsException as {@link #check} does
     */
    public synchronized String save(String text, String instead) {
        String code = check(text, instead).kpi().code();
        return durable.write(() -> {
            template.update("DELETE FROM added_kpis WHERE code = ?", instead);
            template.update("INSERT INTO added_kpis (code, definition) VALUES (?, ?)", code, text);
            audit.record(
                    Deed.KPI_ADDED, Subject.of(Kind.KPI, code, code), "instead", instead, "hash", Sha256.hex(text));
            return code;
        });
    }

    /**
     * Deletes a KPI; does nothing where there is none of this code.
     *
     * @throws ProblemsException where another added KPI names it
     */
    public synchronized void delete(String code) {
        Map<String, String> others = all();
        others.remove(code);
        catalogue(others);
        durable.write(() -> {
            int deleted = template.update("DELETE FROM added_kpis WHERE code = ?", code);
            if (deleted > 0) {
                audit.record(Deed.KPI_DELETED, Subject.of(Kind.KPI, code, code));
            }
            return deleted;
        });
    }
}
