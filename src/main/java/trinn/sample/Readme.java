package trinn.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import trinn.records.RecordType;

/** The page that lies beside the data. */
final class Readme {

    private Readme() {}

    static String of(Company company, Map<RecordType, Long> rows) throws IOException {
        try (InputStream page = Objects.requireNonNull(Readme.class.getResourceAsStream("readme.md"))) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{command}", company.command())
                    .replace("{sellers}", Integer.toString(company.sellers()))
                    .replace("{months}", Integer.toString(company.months()))
                    .replace("{start}", company.start().toString())
                    .replace("{end}", Company.END.toString())
                    .replace("{today}", Company.TODAY.toString())
                    .replace("{rows}", table(rows));
        }
    }

    private static String table(Map<RecordType, Long> rows) {
        return rows.entrySet().stream()
                .map(entry -> "| `%s` | %s |".formatted(CsvOut.file(entry.getKey()), entry.getValue()))
                .collect(Collectors.joining("\n"));
    }
}
