package trinn.population;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import trinn.records.Attributes;
import trinn.records.Field;
import trinn.records.RecordType;
import trinn.records.Row;
import trinn.source.Sha256;

/**
 * The SHA-256 of a data set in its canonical form: name, currency, periods, KPIs of its own, and every field of every record,
 * type by type and in their order within it, each field as its length and its UTF-8 bytes, and then its attributes where it
 * has any, so that no two data sets run together. How a number was written (1.50 or 1.5) does not count, nor does the description, nor in which order the types
 * came.
 */
public final class ContentHash {

    private static final String FORM = "Trinn data set, form 2";

    /** Odd, so that a difference never gets lost, as within the hash of a text. */
    private static final int FACTOR = 31;

    private final Digest whole = new Digest();
    private final Map<RecordType, Digest> types = new ConcurrentSkipListMap<>();
    private final Map<RecordType, String> ofTypes = new EnumMap<>(RecordType.class);

    /** Begins with what is not a record. */
    public ContentHash(DataHead head) {
        whole.text(FORM);
        whole.text(head.name());
        whole.text(head.currency());
        whole.text(head.periods().name());
        whole.text(head.kpis());
    }

    /**
     * Counts a record in; several threads may do so where each has types of its own.
     *
     * @return the mark of the record: another one where one letter or digit of it is another
     */
    public int add(Row row) {
        int mark = FACTOR * row.origin().file().hashCode() + row.origin().row();
        Digest digest = types.computeIfAbsent(row.type(), type -> new Digest());
        digest.text(row.origin().file());
        digest.number(row.origin().row());
        List<Field> fields = row.type().fields();
        for (int place = 0; place < fields.size(); place++) {
            String text = text(row.value(place));
            mark = FACTOR * mark + text.hashCode();
            if (fields.get(place).confidential() && text.isEmpty()) {
                // Data without it keeps the hash that it had before there was such a field.
                continue;
            }
            digest.text(text);
        }
        if (!row.attributes().isEmpty()) {
            String attributes = Attributes.text(row.attributes());
            digest.text("attributes");
            digest.text(attributes);
            mark = FACTOR * mark + attributes.hashCode();
        }
        return mark;
    }

    private static String text(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value == null ? "" : value.toString();
    }

    /** 64 hexadecimal digits in small letters; nothing can be added any more. */
    public String hex() {
        types.forEach((type, digest) -> ofTypes.put(type, digest.hex()));
        ofTypes.forEach((type, hash) -> {
            whole.text(type.code());
            whole.text(hash);
        });
        return whole.hex();
    }

    /** The hash of the records of each type that there are, once all were counted in. */
    public Map<RecordType, String> types() {
        return Collections.unmodifiableMap(ofTypes);
    }

    /** Takes texts and numbers in large pieces, as each call costs more than the few bytes of a field. */
    private static final class Digest {

        private final MessageDigest digest = Sha256.digest();
        private final ByteBuffer waiting = ByteBuffer.allocate(1 << 13);

        void text(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            number(bytes.length);
            if (bytes.length > waiting.remaining()) {
                digest();
            }
            if (bytes.length > waiting.remaining()) {
                digest.update(bytes);
            } else {
                waiting.put(bytes);
            }
        }

        void number(int number) {
            if (waiting.remaining() < Integer.BYTES) {
                digest();
            }
            waiting.putInt(number);
        }

        String hex() {
            digest();
            return Sha256.hex(digest.digest());
        }

        private void digest() {
            digest.update(waiting.flip());
            waiting.clear();
        }
    }
}
