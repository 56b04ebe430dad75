package trinn.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/** The list, in {@code allowed.txt}, of all that generated classes may reach. What is not written there is refused. */
final class AllowList {

    private static final Set<String> MENTIONING = Set.of("call", "field", "type", "array", "extends", "implements");

    /** The list that is shipped. */
    static final AllowList SHIPPED = read();

    private final Set<Reference> references;

    private final Set<Reference> mentions = new HashSet<>();

    private AllowList(Set<Reference> references) {
        this.references = references;
        references.forEach(this::mention);
    }

    boolean allows(Reference reference) {
        return references.contains(reference) || mentions.contains(reference);
    }

    /** A class may of course be mentioned where something of it may be reached. */
    private void mention(Reference reference) {
        String[] words = reference.text().split(" ");
        if (MENTIONING.contains(words[0])) {
            String section = reference.section().equals(References.EXPRESSION)
                    ? GeneratedKind.PREDICATE.section()
                    : reference.section();
            mentions.add(new Reference(section, "mentions " + words[1]));
        }
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
