package trinn.api.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import trinn.intake.DataProblem;
import trinn.source.Fix;
import trinn.source.Problem;
import trinn.source.Severity;

/**
 * One thing that is wrong, with its place: what is not known of the place is left out.
 *
 * @param file the file
 * @param line of a text, from 1
 * @param column of a text, from 1
 * @param row of a table as an editor counts it, its header being row 1
 * @param field the column of a table, or the place in a JSON body
 * @param value what stands there
 * @param code under which the documentation explains it
 * @param fix what mends it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One thing that is wrong, and where.")
public record Fault(
        Severity severity,

        @Schema(description = "What is wrong and what to write instead.")
        String message,

        @Nullable String file,
        @Nullable Integer line,
        @Nullable Integer column,
        @Nullable Integer row,
        @Nullable String field,
        @Nullable String value,
        @Nullable String code,
        @Nullable Fix fix) {

    /** One of a text. */
    public static Fault of(Problem problem) {
        return new Fault(
                problem.severity(),
                problem.advice(),
                text(problem.file()),
                place(problem.line()),
                place(problem.column()),
                null,
                null,
                null,
                text(problem.code()),
                problem.fix());
    }

    /** One of a table. */
    public static Fault of(DataProblem problem) {
        return new Fault(
                problem.check().severity(),
                problem.message(),
                text(problem.file()),
                null,
                null,
                place(problem.row()),
                text(problem.column()),
                text(problem.shownValue()),
                problem.check().name(),
                null);
    }

    /** One of a JSON body. */
    static Fault at(String field, String message) {
        return new Fault(Severity.ERROR, message, null, null, null, null, field, null, null, null);
    }

    private static @Nullable String text(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Integer place(int place) {
        return place == 0 ? null : place;
    }
}
