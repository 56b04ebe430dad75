package trinn.api.web;

import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import trinn.engine.EvaluationException;
import trinn.intake.DataProblemsException;
import trinn.source.ProblemsException;

/** What other systems are told of a failure: as the screens tell it, and never how Trinn is made. */
public final class Told {

    /** The same for what there is none of and for what is not for whoever asks. */
    static final String NOT_THERE = "There is nothing at this address that the token shows.";

    static final Problem TOO_LARGE =
            Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", "The body is larger than what is read here.");

    private static final Logger LOG = LoggerFactory.getLogger(Told.class);
    private static final int LONGEST_SHOWN = 60;

    private Told() {}

    /** What is told of a failure; what nobody foresaw is in the log, and not in the answer. */
    public static Problem of(RuntimeException failure, Locale reader) {
        return switch (failure) {
            case FaultException fault ->
                Problem.of(fault.status(), fault.code(), Objects.requireNonNull(fault.getMessage()), fault.faults());
            case trinn.plan.RefusedException refused -> Refusals.of(refused, reader);
            case trinn.payrun.RefusedException refused -> Refusals.of(refused, reader);
            case trinn.payrun.file.RefusedException refused -> Refusals.of(refused, reader);
            case DataProblemsException problems ->
                unusable(
                        "data",
                        "The files have %d mistakes. Nothing was stored.".formatted(problems.count()),
                        problems.problems().stream().map(Fault::of).toList());
            case ProblemsException problems ->
                unusable(
                        "text",
                        "The text has mistakes. Nothing was stored.",
                        problems.problems().stream().map(Fault::of).toList());
            case EvaluationException evaluation ->
                unusable(
                        "evaluation",
                        Objects.requireNonNullElse(evaluation.getMessage(), "The scheme cannot be worked out."),
                        List.of());
            case NoSuchElementException missing -> Problem.of(HttpStatus.NOT_FOUND, "not-there", NOT_THERE);
            case AccessDeniedException denied ->
                Problem.of(HttpStatus.FORBIDDEN, "role", "The person for whom the token acts may not do this.");
            default -> isTooLarge(failure) ? TOO_LARGE : unforeseen(failure);
        };
    }

    private static Problem unusable(String code, String detail, List<Fault> faults) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, code, detail, faults);
    }

    private static Problem unforeseen(RuntimeException failure) {
        LOG.error("A request to the interface failed.", failure);
        return Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "failed",
                "That did not work, and the log of Trinn says why. Nothing was half done.",
                List.of());
    }

    static boolean isTooLarge(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyLimit.TooLargeException) {
                return true;
            }
        }
        return false;
    }

    /** What was sent, in one line and not too long. */
    public static String shown(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
    }
}
