package trinn.evaluation;

import java.util.List;
import trinn.engine.Evaluated;
import trinn.evaluation.Succession.Version;
import trinn.language.Asked;

/** What rules ask for of one payee and the data lacks, of what everybody must have. */
public final class Missing {

    private Missing() {}

    /** What the rules that a version has switched on lack of somebody who was worked out; nothing that comes now and then. */
    public static List<Gap> of(Version version, Evaluated one) {
        var off = version.switchedOff(one.facts().period().from());
        List<Asked> asked = version.scheme().asked().stream()
                .filter(question -> !off.contains(question.rule()))
                .toList();
        return Gaps.of(asked, List.of(one.facts())).found().stream()
                .filter(gap -> !Gaps.isNowAndThen(gap.fact()))
                .toList();
    }
}
