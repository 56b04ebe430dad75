package trinn.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import trinn.records.RecordType;

/** Systems of whose databases it is known which queries bring which records. */
public enum Ready {
    /** Odoo 17 and 18. */
    ODOO("Odoo", List.of(Place.Product.POSTGRESQL)),
    /** ERPNext 15. */
    ERPNEXT("ERPNext", List.of(Place.Product.MARIADB, Place.Product.POSTGRESQL));

    private final String label;
    private final List<Place.Product> products;

    Ready(String label, List<Place.Product> products) {
        this.label = label;
        this.products = products;
    }

    /** Its own name. */
    public String label() {
        return label;
    }

    /** On which databases it stands, the usual one first. */
    public List<Place.Product> products() {
        return products;
    }

    /** The queries, in the order in which their records are read. The columns of each have the names of fields. */
    public List<Wanted> wanted() {
        return Arrays.stream(RecordType.values())
                .filter(type -> Ready.class.getResource(file(type)) != null)
                .map(type -> new Wanted(type.code(), query(type), false))
                .toList();
    }

    private String file(RecordType type) {
        return "ready/%s/%s.sql".formatted(name().toLowerCase(Locale.ROOT), type.code());
    }

    private String query(RecordType type) {
        try (InputStream in = Objects.requireNonNull(Ready.class.getResourceAsStream(file(type)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
