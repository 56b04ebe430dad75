package trinn.replay;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says which amounts of a plan document or letter are not the same. */
final class Promises {

    private static final Deque<String> NONE = new ArrayDeque<>();

    private final Differing differing;
    private final Map<String, Certificate.Promised> before;
    private final Map<String, Certificate.Promised> after;

    Promises(Differing differing, List<Certificate.Promised> was, List<Certificate.Promised> is) {
        this.differing = differing;
        this.before = byName(was);
        this.after = byName(is);
    }

    /** Amounts by what they are said of: {@code Level at Kpi revenue MONTH actual 80,000}; each has its own name. */
    private static Map<String, Certificate.Promised> byName(List<Certificate.Promised> promises) {
        Map<String, Certificate.Promised> all = new LinkedHashMap<>();
        for (Certificate.Promised one : promises) {
            String given = one.given().entrySet().stream()
                    .map(each -> each.getKey() + " " + Differing.value(each.getValue()))
                    .collect(Collectors.joining(" and "));
            all.put(Differing.free(given.isEmpty() ? one.part() : "%s at %s".formatted(one.part(), given), all), one);
        }
        return all;
    }

    /** A sentence for each that is not the same; one that came in the place of another is told with it. */
    List<String> differences() {
        Map<String, Deque<String>> came = new HashMap<>();
        after.forEach((name, one) -> {
            if (!before.containsKey(name)) {
                came.computeIfAbsent(one.part(), part -> new ArrayDeque<>()).add(name);
            }
        });
        List<String> differences = new ArrayList<>();
        before.forEach((name, was) -> {
            Certificate.Promised is = after.get(name);
            if (is == null) {
                differences.add(gone(name, came.getOrDefault(was.part(), NONE).poll()));
            } else if (!was.amount().equals(is.amount())) {
                differences.add("%s then, %s now.".formatted(said(name, was), differing.money(is.amount())));
            }
        });
        after.forEach((name, is) -> {
            if (came.getOrDefault(is.part(), NONE).contains(name)) {
                differences.add("%s now, and nothing of it then.".formatted(said(name, is)));
            }
        });
        return differences;
    }

    private String gone(String name, @Nullable String instead) {
        Certificate.Promised was = Objects.requireNonNull(before.get(name));
        if (instead == null) {
            return "%s then, and nothing of it now.".formatted(said(name, was));
        }
        String now = instead.substring(was.part().length()).strip();
        return "%s then; %s now.".formatted(said(name, was), said(now, Objects.requireNonNull(after.get(instead))));
    }

    private String said(String name, Certificate.Promised one) {
        return "%s: %s".formatted(name, differing.money(one.amount()));
    }
}
