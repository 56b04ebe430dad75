package trinn.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/** The list, in {@code allowed.txt}, of all that generated classes may reach. What is not written there is refused. */
final class AllowList {

    /** The list that is shipped. */
    static final AllowList SHIPPED = read();

    private final Set<Reference> references;

    private AllowList(Set<Reference> references) {
        this.references = references;
    }

    boolean allows(Reference reference) {
        return references.contains(reference);
    }

    /** Every line, in the order of the file. */
    Set<Reference> references() {
        return references;
    }

    private static AllowList read() {
        Set<Reference> references = new LinkedHashSet<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(AllowList.class.getResourceAsStream("allowed.txt")), StandardCharsets.UTF_8))) {
            String section = "";
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("[")) {
                    section = line.substring(1, line.length() - 1);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    references.add(new Reference(section, line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new AllowList(references);
    }
}
