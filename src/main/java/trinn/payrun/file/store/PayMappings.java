package trinn.payrun.file.store;

import java.util.List;
import java.util.Locale;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import trinn.access.Role;
import trinn.access.store.Signed;
import trinn.audit.Deed;
import trinn.audit.Kind;
import trinn.audit.Subject;
import trinn.audit.store.AuditLog;
import trinn.payrun.file.Mapping;
import trinn.store.Durable;

/** The mappings of data sets, by their names: all versions of a data set have the same. */
@Component
public final class PayMappings {

    /** What was seen where no mapping had been saved. */
    public static final String NONE = "";

    private final JdbcTemplate template;
    private final Durable durable;
    private final AuditLog audit;

    /** On the application's database. */
    public PayMappings(JdbcTemplate template, PlatformTransactionManager transactions) {
        this.template = template;
        this.durable = new Durable(template, transactions);
        this.audit = new AuditLog(template);
    }

    /**
     * A mapping, and as what it was seen.
     *
     * @param mapping as it was saved, or the standard one
     * @param seen its hash; {@link #NONE} where none was saved
     */
    public record Saved(Mapping mapping, String seen) {}

    /** Whether whoever is signed in may see and change mappings, which hold employee numbers. */
    public boolean mayChange() {
        return Signed.in().is(Role.FINANCE);
    }

    /**
     * The mapping of a data set; the standard one where none was saved.
     *
     * @param reader in whose language the headings of the standard one are
     * @throws AccessDeniedException where whoever is signed in is neither of finance nor an auditor
     * @throws IllegalStateException where what is stored is no mapping
     */
    public Saved of(String dataSet, Locale reader) {
        if (!Signed.in().is(Role.FINANCE, Role.AUDITOR)) {
            throw new AccessDeniedException("Only finance and auditors see how runs become files.");
        }
        List<String> saved =
                template.queryForList("SELECT mapping FROM pay_mappings WHERE data_set = ?", String.class, dataSet);
        if (saved.isEmpty()) {
            return new Saved(Mapping.standard(reader), NONE);
        }
        try {
            Mapping mapping = Mapping.parse(saved.getFirst());
            return new Saved(mapping, mapping.hash());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "The stored mapping of %s cannot be read. Restore it from a backup, or delete its row of pay_mappings."
                            .formatted(dataSet),
                    e);
        }
    }

    /**
     * Saves a mapping in place of the one that there was.
     *
     * @param seen the hash of what was there when somebody opened it, {@link #NONE} where nothing was
     * @return as what it is seen from now on
     * @throws ChangedMeanwhileException where another is there by now; nothing is saved then
     * @throws AccessDeniedException where whoever is signed in is not of finance
     */
    public Saved save(String dataSet, Mapping mapping, String seen) {
        String hash = mapping.hash();
        try {
            return durable.write(() -> {
                audit.record(Deed.PAY_MAPPING_SAVED, Subject.of(Kind.PAY_MAPPING, dataSet, dataSet), "version", hash);
                if (write(dataSet, mapping.json(), hash, seen) == 0) {
                    throw new ChangedMeanwhileException(dataSet);
                }
                return new Saved(mapping, hash);
            });
        } catch (DuplicateKeyException e) {
            throw new ChangedMeanwhileException(dataSet);
        }
    }

    private int write(String dataSet, String json, String hash, String seen) {
        return seen.equals(NONE)
                ? template.update(
                        "INSERT INTO pay_mappings (data_set, hash, mapping) VALUES (?, ?, ?)", dataSet, hash, json)
                : template.update(
                        "UPDATE pay_mappings SET hash = ?, mapping = ?, saved_at = CURRENT_TIMESTAMP"
                                + " WHERE data_set = ? AND hash = ?",
                        hash,
                        json,
                        dataSet,
                        seen);
    }
}
