package trinn.access.store;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sets as they are stored: words with a space between, always in the same order. */
final class Words {

    private Words() {}

    static <T extends Enum<T>> String of(Set<T> some, Function<T, String> code) {
        return some.stream().sorted().map(code).collect(Collectors.joining(" "));
    }
}
