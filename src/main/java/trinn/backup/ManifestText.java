package trinn.backup;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The manifest as it stands in a backup. */
final class ManifestText {

    static final String PATH = "manifest.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private ManifestText() {}

    static byte[] write(Manifest manifest) {
        return JSON.writeValueAsBytes(manifest);
    }

    /**
     * Reads it.
     *
     * @param file for people
     * @throws BackupException where it is of a newer form, or none
     */
    static Manifest read(byte[] text, String file) {
        try {
            JsonNode tree = JSON.readTree(text);
            int format = tree.path("format").asInt(0);
            if (format > Manifest.FORMAT) {
                throw new BackupException(
                        "%s was made by a newer Trinn (%s): its form is number %d, and this one reads up to %d. Upgrade Trinn first."
                                .formatted(file, tree.path("trinn").asString(""), format, Manifest.FORMAT));
            }
            Manifest manifest = JSON.treeToValue(tree, Manifest.class);
            if (format != Manifest.FORMAT || !whole(manifest.tables())) {
                throw new BackupException("%s is no backup that Trinn could have made.".formatted(file));
            }
            return manifest;
        } catch (JacksonException | NullPointerException e) {
            throw new BackupException(
                    "The manifest in %s cannot be read: the file is damaged, or not a backup of Trinn."
                            .formatted(file));
        }
    }

    private static boolean whole(List<TableEntry> tables) {
        return tables.stream().map(TableEntry::name).distinct().count() == tables.size()
                && tables.stream()
                        .allMatch(table -> table.name().matches("[a-z0-9_]+")
                                && !table.columns().isEmpty());
    }
}
