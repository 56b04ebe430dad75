package trinn.population.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import trinn.audit.Deed;
import trinn.audit.Kind;
import trinn.audit.Subject;
import trinn.audit.store.AuditLog;
import trinn.intake.LayoutReader;
import trinn.intake.LayoutWriter;
import trinn.intake.Mapping;
import trinn.intake.Section;
import trinn.population.Draft;
import trinn.source.ProblemsException;
import trinn.source.Sha256;
import trinn.store.Durable;

/** Remembers, by the columns of a file, which of them were which fields when such a file was brought in last. */
@Component
public final class Mappings implements Draft.Memory {

    private final JdbcTemplate template;
    private final Durable durable;
    private final AuditLog audit;

    /** On the application's database. */
    public Mappings(JdbcTemplate template, PlatformTransactionManager transactions) {
        this.template = template;
        this.durable = new Durable(template, transactions);
        this.audit = new AuditLog(template);
    }

    /** What was remembered for these columns, or null; what cannot be read any longer is passed over. */
    @Override
    public @Nullable Section find(List<String> header) {
        List<String> known = template.queryForList(
                "SELECT section FROM mappings WHERE signature = ?", String.class, Mapping.signature(header));
        try {
            return known.isEmpty() ? null : LayoutReader.section(known.getFirst());
        } catch (ProblemsException e) {
            LoggerFactory.getLogger(Mappings.class).warn("A remembered mapping cannot be read and is passed over.", e);
            return null;
        }
    }

    /** Remembers a mapping in place of an earlier one for the same columns. */
    public synchronized void remember(List<String> header, Section section) {
        String signature = Mapping.signature(header);
        durable.write(() -> {
            template.update("DELETE FROM mappings WHERE signature = ?", signature);
            audit.record(
                    Deed.MAPPING_SAVED, Subject.of(Kind.MAPPING, Sha256.hex(signature), String.join(", ", header)));
            return template.update(
                    "INSERT INTO mappings (signature, section) VALUES (?, ?)", signature, LayoutWriter.write(section));
        });
    }
}
