package trinn.scheme;

import java.util.Map;
import java.util.TreeMap;

/** A scheme of one rule, for tests that do not care which. */
public final class SmallScheme {

    private SmallScheme() {}

    /** Its files, with a title and a rate to tell its versions apart. */
    public static SchemeFiles files(String id, String title, String rate) {
        return new SchemeFiles(new TreeMap<>(
                Map.of(SchemeFiles.SCHEME, """
                scheme: %s
                title: %s
                currency: NOK
                components: {commission: sales pay}
                terms:
                  rate: {label: Commission, kind: ratio, value: %s}
                """.formatted(id, title, rate), "pay.drl", "// Blåbær, 3 €\r\n")));
    }
}
