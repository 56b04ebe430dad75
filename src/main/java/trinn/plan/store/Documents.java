package trinn.plan.store;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.jdbc.core.simple.JdbcClient;
import trinn.source.Sha256;

/** Files that go with assignments and pay, each content once. */
public final class Documents {

    private static final int PART = 1_000_000;

    private final JdbcClient jdbc;

    /** In the application's database. */
    public Documents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a file, where it is not kept already, and returns its SHA-256. */
    public String keep(byte[] content) {
        String sha256 = sha256(content);
        boolean known = !jdbc.sql("SELECT 1 FROM plan_documents WHERE sha256 = ?")
                .param(sha256)
                .query(Integer.class)
                .list()
                .isEmpty();
        if (!known) {
            jdbc.sql("INSERT INTO plan_documents (sha256, bytes) VALUES (?, ?)")
                    .params(sha256, content.length)
                    .update();
            for (int i = 0; i * PART < content.length; i++) {
                jdbc.sql("INSERT INTO plan_document_parts (sha256, place, content) VALUES (?, ?, ?)")
                        .params(sha256, i)
                        .param(Arrays.copyOfRange(content, i * PART, Math.min((i + 1) * PART, content.length)))
                        .update();
            }
        }
        return sha256;
    }

    /**
     * A file that is kept.
     *
     * @throws NoSuchElementException where there is none
     * @throws IllegalStateException where somebody changed it
     */
    public byte[] load(String sha256) {
        List<byte[]> parts = jdbc.sql("SELECT content FROM plan_document_parts WHERE sha256 = ? ORDER BY place")
                .param(sha256)
                .query((row, number) -> row.getBytes("content"))
                .list();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        parts.forEach(content::writeBytes);
        if (parts.isEmpty()) {
            throw new NoSuchElementException("There is no document with the hash %s.".formatted(sha256));
        }
        if (!sha256(content.toByteArray()).equals(sha256)) {
            throw new IllegalStateException("The stored document %s is damaged.".formatted(sha256));
        }
        return content.toByteArray();
    }

    static String sha256(byte[] content) {
        return Sha256.hex(Sha256.digest().digest(content));
    }
}
