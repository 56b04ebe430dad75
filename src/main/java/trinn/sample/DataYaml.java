package trinn.sample;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import trinn.records.RecordType;

/** {@code data.yaml}: which file holds what; the columns are named as the fields are. */
final class DataYaml {

    private DataYaml() {}

    /** @param kinds of which there are records */
    static String of(Company company, Set<RecordType> kinds) {
        StringBuilder yaml = new StringBuilder("""
                %s
                name: Nordhandel
                currency: NOK
                description: >-
                  An invented trading company: %s sellers in four departments, %s months from %s to %s.
                periods: month
                """.formatted(
                Sample.mark(company), "" + company.sellers(), "" + company.months(), company.start(), Company.END));
        for (RecordType type : CsvOut.TYPES) {
            if (!kinds.contains(type)) {
                continue;
            }
            yaml.append("\n%s:\n  file: data/%s\n  columns: {%s}\n"
                    .formatted(type.code(), CsvOut.file(type), columns(CsvOut.columns(type))));
        }
        return yaml.toString();
    }

    private static String columns(List<String> names) {
        return names.stream().map(name -> name + ": " + name).collect(Collectors.joining(", "));
    }
}
