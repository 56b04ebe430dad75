package trinn.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says in a designer's words why rules could not be worked out. */
final class Failure {

    private static final Pattern CONDITION = Pattern.compile("constraint '(.+)' in \\[Rule \"(.+?)\"", Pattern.DOTALL);
    private static final Pattern MISSING_FIELD = Pattern.compile("trinn\\.facts\\.(\\w+)\\.(\\w+)\\(\\)\" is null");

    private Failure() {}

    /** Why a rule broke off while it declared its pay. */
    static String ofDeclaration(Firing firing, Throwable cause) {
        String rule = "The rule \"%s\" broke off: ".formatted(firing.ruleName());
        if (cause instanceof IllegalArgumentException && cause.getMessage() != null) {
            return rule + cause.getMessage();
        }
        if (cause instanceof ArithmeticException) {
            return rule + "it divides by zero.";
        }
        String binding = withoutValue(firing);
        return rule
                + (binding != null
                        ? "%s has no value in the data.".formatted(binding)
                        : "a value that it needs is missing in the data.");
    }

    /** Why what the rules declared makes no statement. */
    static String ofStatement(Budget.ExceededException failure) {
        String reason = failure.getMessage();
        return Character.toUpperCase(reason.charAt(0)) + reason.substring(1);
    }

    /** Why rules that declare without end were stopped. */
    static String ofTooMuch(int most) {
        return "The rules fire more than %d times.".formatted(most);
    }

    /** Why a condition could not be decided, of which a session says in its message which one it is. */
    static String ofCondition(Throwable failure) {
        Matcher condition = CONDITION.matcher(String.valueOf(failure.getMessage()));
        return condition.find()
                ? ofCondition(condition.group(1), condition.group(2), failure)
                : "A condition cannot be decided" + reason(failure);
    }

    /** Why the condition of a rule could not be decided. */
    static String ofCondition(String condition, String rule, Throwable failure) {
        return "The condition \"%s\" of the rule \"%s\" cannot be decided".formatted(condition, rule) + reason(failure);
    }

    private static String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ArithmeticException) {
                return ": it divides by zero.";
            }
            Matcher field = MISSING_FIELD.matcher(String.valueOf(cause.getMessage()));
            if (field.find()) {
                return ": a %s has no %s in the data. Write %s != null before it."
                        .formatted(field.group(1), field.group(2), field.group(2));
            }
        }
        return ": a value that it needs is missing in the data.";
    }

    private static @Nullable String withoutValue(Firing firing) {
        for (String name : firing.names().stream()
                .filter(id -> id.startsWith("$"))
                .sorted()
                .toList()) {
            try {
                if (firing.value(name) == null) {
                    return name;
                }
            } catch (RuntimeException e) {
                return name;
            }
        }
        return null;
    }
}
