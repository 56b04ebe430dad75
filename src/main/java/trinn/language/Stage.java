package trinn.language;

import java.util.List;
import java.util.Map;
import java.util.Set;
import trinn.facts.Kind;

/** What the rules of a file are for: they credit sales, or pay. */
public enum Stage {
    /** What of a sale counts, before attainment is worked out. */
    CREDIT(
            "credit",
            "Credit",
            Vocabulary.CREDIT_VERBS,
            List.of("Kpi"),
            Set.of("Seller", "Period", "Employment", "Sale")),
    /** Who is paid for what. */
    PAY("pay", "Pay", Vocabulary.PAY_VERBS, List.of("Component", "Because"), Vocabulary.FACTS.keySet());

    /** The file of the rules that credit. */
    public static final String CREDITING = "crediting.drl";

    private final String global;
    private final String type;
    private final Map<String, Kind> verbs;
    private final List<String> annotations;
    private final Set<String> facts;

    Stage(String global, String type, Map<String, Kind> verbs, List<String> annotations, Set<String> facts) {
        this.global = global;
        this.type = type;
        this.verbs = verbs;
        this.annotations = annotations;
        this.facts = facts;
    }

    /** The stage that the rules of a file belong to. */
    static Stage of(String file) {
        return file.equals(CREDITING) ? CREDIT : PAY;
    }

    /** The stage that this one is not. */
    Stage other() {
        return this == PAY ? CREDIT : PAY;
    }

    /** What a rule does, as a sentence ends. */
    String does() {
        return this == PAY ? "pays" : "credits";
    }

    /** By which name rules call what they declare with. */
    public String global() {
        return global;
    }

    /** The line that makes the name known. */
    String globalLine() {
        return "global %s %s".formatted(type, global);
    }

    /** The verbs, each with the kind of number it takes. */
    Map<String, Kind> verbs() {
        return verbs;
    }

    /** What a rule may say about itself. */
    List<String> annotations() {
        return annotations;
    }

    /** The facts that there are at this stage. */
    public Set<String> facts() {
        return facts;
    }
}
