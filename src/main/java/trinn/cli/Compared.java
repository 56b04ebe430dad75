package trinn.cli;

import java.io.PrintWriter;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import trinn.comparison.Attribution;
import trinn.comparison.ComparisonWords;
import trinn.comparison.Difference;
import trinn.comparison.Part;

/**
 * A statement compared, for people and for tools.
 *
 * @param found what makes the difference
 * @param words to say it with
 */
record Compared(Attribution found, ComparisonWords words) {

    /** From the other payout to this one, cause by cause, each with its parts. */
    void print(PrintWriter out) {
        out.printf("%n%s%n", words.summary(found));
        out.printf(
                "%-34s %14s%n", words.before(), found.before().payout().total().toPlainString());
        for (Difference one : found.differences()) {
            out.printf("%-34s %14s%n", words.causes(one), one.amount().toPlainString());
            for (Part part : one.parts()) {
                out.printf("%34s %14s  %s%n", "", part.amount().toPlainString(), words.part(part));
            }
            if (one.dependsOnOrder()) {
                out.printf("%51s%s%n", "", words.otherOrder(one));
            }
        }
        out.printf("%-34s %14s%n", words.after(), found.after().payout().total().toPlainString());
    }

    /** The same, with the names of causes and components as the files have them. */
    ObjectNode json() {
        ObjectNode root = Json.object();
        root.put("before", found.before().payout().total())
                .put("after", found.after().payout().total())
                .put("difference", found.difference())
                .put("summary", words.summary(found));
        ArrayNode causes = root.putArray("causes");
        for (Difference one : found.differences()) {
            ObjectNode cause = causes.addObject();
            ArrayNode names = cause.putArray("causes");
            one.causes().forEach(name -> names.add(name.name().toLowerCase(Locale.ROOT)));
            cause.put("amount", one.amount());
            if (one.otherOrder() != null) {
                cause.put("inOppositeOrder", one.otherOrder());
            }
            ObjectNode components = cause.putObject("components");
            one.components().forEach(components::put);
            ArrayNode parts = cause.putArray("parts");
            one.parts()
                    .forEach(part ->
                            parts.addObject().put("what", words.part(part)).put("amount", part.amount()));
        }
        return root;
    }
}
