package trinn.workbench;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trinn.scheme.SchemeFiles;

/** Which KPIs the rules of a scheme ask for, as far as a text tells that need not be free of mistakes. */
public final class UsedKpis {

    private static final Pattern ASKED = Pattern.compile("\\bKpi\\s*\\([^)]*?\\bcode\\s*==\\s*\"([^\"]+)\"");

    private UsedKpis() {}

    /** Their codes, in the order of the files. */
    public static Set<String> of(SchemeFiles files) {
        Set<String> codes = new LinkedHashSet<>();
        files.texts().forEach((name, text) -> {
            Matcher asked = ASKED.matcher(name.endsWith(SchemeFiles.RULES) ? text : "");
            while (asked.find()) {
                codes.add(asked.group(1));
            }
        });
        return codes;
    }
}
