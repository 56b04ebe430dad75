package trinn.access.ui;

import java.util.Map;
import java.util.TreeMap;

/** Names browsers and computers the way people know them. */
final class Browsers {

    private static final Map<String, String> PROGRAMS = new TreeMap<>(Map.of(
            "1 Edg/",
            "Edge",
            "2 OPR/",
            "Opera",
            "3 Firefox/",
            "Firefox",
            "4 Chrome/",
            "Chrome",
            "5 Safari/",
            "Safari"));
    private static final Map<String, String> COMPUTERS = new TreeMap<>(Map.of(
            "1 Android", "Android",
            "2 iPhone", "iPhone",
            "3 iPad", "iPad",
            "4 Windows", "Windows",
            "5 Mac OS", "Mac",
            "6 Linux", "Linux"));

    private Browsers() {}

    /** Such as "Firefox, Windows"; a dash where the browser does not say. */
    static String name(String userAgent) {
        String program = first(PROGRAMS, userAgent);
        String computer = first(COMPUTERS, userAgent);
        if (program.isEmpty() && computer.isEmpty()) {
            return "–";
        }
        return program.isEmpty() || computer.isEmpty() ? program + computer : program + ", " + computer;
    }

    /** Chrome calls itself Safari too, and Edge both: so the order matters. */
    private static String first(Map<String, String> names, String userAgent) {
        return names.entrySet().stream()
                .filter(name -> userAgent.contains(name.getKey().substring(2)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
