package trinn.simulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import trinn.source.Spelling;

/** Guesses which KPI of the data a scheme means by a name that the data does not have. A guess is offered, never taken. */
public final class MeantKpi {

    private static final Properties WORDS = words();

    private MeantKpi() {}

    /**
     * The KPI that is most likely meant, or null where none is likely.
     *
     * @param name as the scheme calls it
     * @param data the codes of the KPIs that the data has
     */
    public static @Nullable String of(String name, Collection<String> data) {
        String plain = plain(name);
        for (String code : data) {
            if (plain(code).equals(plain)) {
                return code;
            }
        }
        String known = data.stream()
                .filter(code -> place(code, plain) >= 0)
                .min(Comparator.comparingInt(code -> place(code, plain)))
                .orElse(null);
        return known != null ? known : Spelling.nearest(name, List.copyOf(data));
    }

    private static int place(String code, String word) {
        return List.of(WORDS.getProperty(code, "").split(" ")).indexOf(word);
    }

    private static String plain(String name) {
        return name.replaceAll("(?<=[\\p{Ll}0-9])(?=\\p{Lu})", "-")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[ _]+", "-");
    }

    private static Properties words() {
        Properties words = new Properties();
        try (InputStream in = MeantKpi.class.getResourceAsStream("/trinn/simulation/meant.properties")) {
            words.load(new InputStreamReader(java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
