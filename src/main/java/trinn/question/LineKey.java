package trinn.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import trinn.settlement.Line;
import trinn.settlement.Step;
import trinn.statement.Explanation;
import trinn.statement.Input;
import trinn.statement.Measure;
import trinn.statement.StatementLine;

/**
 * What tells a line from the others of its statement, whatever language it is read in, also after the data changed.
 *
 * @param step of the settlement
 * @param component as the scheme names it
 * @param rule that declared the line; the empty text where none did
 * @param about which KPIs, products and the like the line was worked out of
 * @param place its place among lines that are alike in all this, from 1
 * @param alike how many of these there are, itself among them
 */
public record LineKey(Step step, String component, String rule, String about, int place, int alike) {

    /** Those of all lines of a statement, in their order. */
    public static List<LineKey> all(Explanation explanation) {
        List<StatementLine> lines = explanation.statement().lines();
        Map<LineKey, Integer> counts = new HashMap<>();
        List<LineKey> places = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            LineKey key = key(lines.get(i).line(), explanation.inputs().get(i));
            places.add(key.at(counts.merge(key, 1, Integer::sum), 0));
        }
        return places.stream()
                .map(key -> key.at(key.place(), counts.getOrDefault(key.at(0, 0), 0)))
                .toList();
    }

    /** Whether both are of lines that differ in nothing but their places. */
    public boolean isLike(LineKey other) {
        return at(0, 0).equals(other.at(0, 0));
    }

    private static LineKey key(Line line, List<Input> inputs) {
        String about = inputs.stream()
                .map(Input::measure)
                .filter(measure -> !measure.key().isEmpty())
                .map(LineKey::name)
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n"));
        return new LineKey(line.step(), line.component(), line.rule(), about, 0, 0);
    }

    private static String name(Measure measure) {
        return measure.fact() + " " + measure.key();
    }

    private LineKey at(int here, int ofThem) {
        return new LineKey(step, component, rule, about, here, ofThem);
    }
}
