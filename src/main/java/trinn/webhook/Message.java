package trinn.webhook;

import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import trinn.audit.Entry;

/** What is sent: that something happened, to what, and where it can be asked about. No pay, and nobody's name. */
public final class Message {

    private static final String PERIOD_FOLLOWS = ", ";
    private static final String INTERFACE = "/api/v1";

    private Message() {}

    /** What is told of an entry of the log. */
    public static String of(Event event, Entry entry) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("id", entry.about().id());
        data.put("name", entry.about().name());
        switch (event) {
            case RUN_FROZEN -> run(entry, data);
            case SCHEME_APPROVED -> scheme(entry.what(), data);
        }
        return text(event.code(), entry.at(), data);
    }

    /** The log calls a run by its data set and the first day of its period. */
    private static void run(Entry entry, ObjectNode data) {
        String name = entry.about().name();
        int end = name.lastIndexOf(PERIOD_FOLLOWS);
        if (end >= 0) {
            data.put("dataSet", name.substring(0, end));
            data.put("period", name.substring(end + PERIOD_FOLLOWS.length()));
        }
        data.put("hash", entry.what().getOrDefault("hash", ""));
        data.put("path", INTERFACE + "/pay-runs/" + entry.about().id());
    }

    private static void scheme(Map<String, String> what, ObjectNode data) {
        String version = what.getOrDefault("version", "");
        data.put("version", version);
        data.put("path", INTERFACE + "/scheme-versions/" + version);
    }

    /** What is sent to try an address out. */
    public static String test(String webhook, Instant at) {
        return text(Event.TEST, at, JsonNodeFactory.instance.objectNode().put("name", webhook));
    }

    private static String text(String type, Instant at, ObjectNode data) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.put("type", type);
        whole.put("timestamp", at.toString());
        whole.set("data", data);
        return whole.toString();
    }
}
