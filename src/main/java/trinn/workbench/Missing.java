package trinn.workbench;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trinn.language.Mistake;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.source.Problem;
import trinn.source.Yaml;
import trinn.source.YamlNode;

/**
 * What a rule names and its scheme does not have, so that it can be added.
 *
 * @param name as the rule has it
 */
public record Missing(Sort sort, String name) {

    /** What can be added. */
    public enum Sort {
        /** A term of {@code scheme.yaml}. */
        TERM,
        /** A component that is paid. */
        COMPONENT
    }

    private static final String COMPONENTS = "components";
    private static final Pattern TERM = Pattern.compile("[\\w$]+");
    private static final Pattern COMPONENT = Pattern.compile("\"([^\"\\\\]+)\"");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-zæøåäö0-9])(?=[A-ZÆØÅÄÖ])");

    /** What a problem is about; nothing where it is about something else, or the text was changed since. */
    public static Optional<Missing> of(Problem problem, SchemeFiles files) {
        boolean term = problem.code().equals(Mistake.UNKNOWN_TERM.code());
        String text = files.texts().get(problem.file());
        if (text == null
                || problem.column() == 0
                || !term && !problem.code().equals(Mistake.UNKNOWN_COMPONENT.code())) {
            return Optional.empty();
        }
        List<String> lines = text.lines().toList();
        if (problem.line() > lines.size()
                || problem.column() > lines.get(problem.line() - 1).length()) {
            return Optional.empty();
        }
        Matcher named = (term ? TERM : COMPONENT)
                .matcher(lines.get(problem.line() - 1))
                .region(problem.column() - 1, lines.get(problem.line() - 1).length());
        if (!named.lookingAt()) {
            return Optional.empty();
        }
        return Optional.of(term ? new Missing(Sort.TERM, named.group()) : new Missing(Sort.COMPONENT, named.group(1)));
    }

    /** How people may call it: the words of its name. */
    public String label() {
        String words = HUMP.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /**
     * The files with this component behind the others, in the group of the last of them.
     *
     * @throws trinn.source.ProblemsException where {@code scheme.yaml} cannot be read
     */
    public SchemeFiles component(SchemeFiles files) {
        String text = Objects.requireNonNull(files.texts().get(SchemeFiles.SCHEME));
        String group = Scheme.of(files).components().getLast().group();
        YamlNode components = Yaml.parse(SchemeFiles.SCHEME, text).need(COMPONENTS);
        return files.with(
                SchemeFiles.SCHEME, YamlEdit.put(text, components, YamlText.scalar(name), YamlText.scalar(group)));
    }
}
