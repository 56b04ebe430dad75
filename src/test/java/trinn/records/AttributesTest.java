package trinn.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributesTest {

    private final Attributes attributes = new Attributes();

    @ParameterizedTest
    @ValueSource(strings = {"territory", "a", "område", "Sales region 2", "kanal_nr", "e-mail type"})
    void aNameIsWords(String name) {
        assertThat(Attributes.isName(name)).isTrue();
        assertThat(Attributes.isOne("attribute." + name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " a", "a ", "-", "a.b", "a=b", "a\nb", "<b>", "territory", "attribute", "Attribute.a"})
    void whatIsNoAttributeIsNone(String field) {
        assertThat(Attributes.isOne(field)).isFalse();
        assertThat(Attributes.isOne("attribute." + field)).isEqualTo(Attributes.isName(field));
    }

    @Test
    void aNameHasAtMostSixtyLetters() {
        assertThat(Attributes.isName("n".repeat(60))).isTrue();
        assertThat(Attributes.isName("n".repeat(61))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Region, region",
        "Salgs-område, salgs-område",
        "Kanal (type), kanal type",
        "1. Brand, 1 brand",
        "'  x.y  ', x y",
        "'***', ''",
        "_a_, a"
    })
    void aColumnGivesItsWordsInSmallLetters(String column, String name) {
        assertThat(Attributes.nameFor(column)).isEqualTo(name);
        assertThat(name.isEmpty() || Attributes.isName(name)).isTrue();
    }

    @Test
    void theNameForALongColumnIsANameToo() {
        String name = Attributes.nameFor("Word ".repeat(30));

        assertThat(Attributes.isName(name)).as(name).isTrue();
    }

    @Test
    void equalOnesAreOneObjectAndEmptyOnesAreNone() {
        Map<String, String> one = attributes.of(Map.of("territory", "North", "channel", ""));

        assertThat(one).isEqualTo(Map.of("territory", "North"));
        assertThat(attributes.of(Map.of("territory", "North"))).isSameAs(one);
        assertThat(attributes.of(Map.of("territory", "North", "channel", ""))).isSameAs(one);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        var both = attributes.of(Map.of("territory", "North = up", "channel", "web"));

        assertThat(Attributes.text(both)).isEqualTo("channel=web\nterritory=North = up");
        assertThat(attributes.parse(Attributes.text(both))).isSameAs(both);
        assertThat(attributes.parse("")).isEmpty();
    }
}
