package trinn.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import trinn.scheme.Scheme;
import trinn.scheme.SchemeFiles;
import trinn.settlement.Component;

class MissingTest {

    private static final SchemeFiles UNIT_EXTRA = SchemeFiles.read(Path.of("rules/unit-extra"));

    /** What can be added to the shipped scheme, with one word of its rules written in another way. */
    private static List<Missing> after(SchemeFiles files, String words, String by) {
        SchemeFiles changed =
                files.with("rules.drl", files.texts().get("rules.drl").replace(words, by));
        return Standing.of(Scheme.of(changed)).problems().stream()
                .map(problem -> Missing.of(problem, changed))
                .flatMap(Optional::stream)
                .toList();
    }

    @Test
    void aTermThatIsMissingIsNamedAndHasWords() {
        List<Missing> missing = after(UNIT_EXTRA, "terms.", "terms.new");
        assertThat(missing).isNotEmpty().allMatch(one -> one.sort() == Missing.Sort.TERM);
        assertThat(missing.getFirst().name()).startsWith("new");
        assertThat(new Missing(Missing.Sort.TERM, "rateOfØreAbove2").label()).isEqualTo("Rate of øre above2");
    }

    @Test
    void aComponentThatIsMissingComesIntoTheGroupOfTheLastOne() {
        String old = Scheme.of(UNIT_EXTRA).components().getLast().name();
        List<Missing> missing =
                after(UNIT_EXTRA, "@Component(\"%s\")".formatted(old), "@Component( \"no: extra, ever\" )");
        assertThat(missing).contains(new Missing(Missing.Sort.COMPONENT, "no: extra, ever"));
        List<Component> components =
                Scheme.of(missing.getFirst().component(UNIT_EXTRA)).components();
        assertThat(components.getLast())
                .isEqualTo(new Component(
                        "no: extra, ever",
                        Scheme.of(UNIT_EXTRA).components().getLast().group()));
        assertThat(components).hasSize(Scheme.of(UNIT_EXTRA).components().size() + 1);
    }

    @Test
    void aComponentInBracketsIsAddedThere() {
        SchemeFiles fresh = NewScheme.of("a", "A", "NOK");
        SchemeFiles flow = fresh.with(
                SchemeFiles.SCHEME,
                fresh.texts().get(SchemeFiles.SCHEME).replace("components:\n  bonus: sales pay", "components: {a: b}"));
        assertThat(Scheme.of(new Missing(Missing.Sort.COMPONENT, "bonus").component(flow))
                        .components())
                .containsExactly(new Component("a", "b"), new Component("bonus", "b"));
    }

    @Test
    void otherMistakesAddNothing() {
        assertThat(after(UNIT_EXTRA, "pay.", "pya.")).isEmpty();
    }
}
