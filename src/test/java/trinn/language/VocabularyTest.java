package trinn.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import trinn.engine.RandomFacts;
import trinn.facts.Fact;

class VocabularyTest {

    @Test
    void theKeyOfAFactIsTheFieldThatTellsItFromOthers() {
        List<String> keyed = new ArrayList<>();
        for (Class<?> type : Fact.class.getPermittedSubclasses()) {
            Fact fact = new RandomFacts(1).one(type);
            String key = Vocabulary.KEYS.get(type.getSimpleName());
            if (key != null) {
                keyed.add(type.getSimpleName());
                assertThat(Vocabulary.key(fact)).as(type.getSimpleName()).isEqualTo(Vocabulary.value(fact, key));
            } else {
                assertThat(Vocabulary.key(fact)).as(type.getSimpleName()).isEmpty();
            }
        }
        assertThat(keyed).containsExactlyInAnyOrderElementsOf(Vocabulary.KEYS.keySet());
    }
}
