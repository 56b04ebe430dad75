package trinn.workbench.block;

import java.util.LinkedHashMap;
import java.util.Map;
import trinn.scheme.MessageKeys;
import trinn.scheme.SchemeFiles;
import trinn.settlement.Component;
import trinn.workbench.block.Answer.OfTerm;
import trinn.workbench.block.Field.Kind;

/** The texts of what a block writes, in another language of the scheme. */
final class BlockMessages {

    private final Block block;
    private final Answers answers;
    private final Wording wording;

    BlockMessages(Block block, Answers answers, SchemeFiles files, String language) {
        this.block = block;
        this.answers = answers;
        this.wording = new Wording(block, answers, files, language);
    }

    /** By their keys in a file of messages, in the order in which such files have them. */
    Map<String, String> all() {
        Map<String, String> messages = new LinkedHashMap<>();
        for (Field field : block.needed(answers)) {
            String words = answers.text(field.name());
            if (field.kind() == Kind.COMPONENT) {
                messages.put("component." + MessageKeys.slug(words), wording.said(field.name()));
            } else if (field.kind() == Kind.GROUP && !words.equals(Component.FIXED_PAY)) {
                messages.put("group." + MessageKeys.slug(words), wording.said(field.name()));
            } else if (answers.byField().get(field.name()) instanceof OfTerm of) {
                term(field, of, messages);
            }
        }
        if (block.hasRule()) {
            String name = answers.text(Answers.NAME);
            String own = answers.text(Answers.SENTENCE);
            messages.put(MessageKeys.rule(name), wording.name());
            String sentence = own.isBlank() ? wording.sentence() : own;
            if (!sentence.isEmpty()) {
                messages.put(MessageKeys.because(name), sentence);
            }
        }
        return messages;
    }

    private void term(Field field, OfTerm of, Map<String, String> messages) {
        String key = "term." + of.term();
        messages.put(key, wording.label(field));
        String unit = wording.unit(field);
        if (unit.chars().anyMatch(Character::isLetter)) {
            messages.put(key + ".unit", unit);
        }
        if (of instanceof Answer.Switch one) {
            one.choices().forEach(word -> messages.put(key + "." + MessageKeys.slug(word), word));
        }
    }
}
