package trinn.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Tells what is wrong as the screens do, with places and what to send instead, and never how Trinn is made. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Problems extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ResponseEntity<Object> unforeseen(RuntimeException failure, HttpServletRequest request, Locale reader) {
        if (!Paths.isApi(request)) {
            throw failure;
        }
        return answer(Told.of(failure, reader));
    }

    @ExceptionHandler
    ResponseEntity<Object> mismatch(MethodArgumentTypeMismatchException mismatch) {
        return answer(Problem.of(
                HttpStatus.BAD_REQUEST,
                "unreadable",
                "\"%s\" cannot be read as \"%s\"."
                        .formatted(Told.shown(String.valueOf(mismatch.getValue())), mismatch.getName()),
                List.of()));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (Told.isTooLarge(failure)) {
            return answer(Told.TOO_LARGE);
        }
        Throwable cause = failure.getCause();
        String detail = cause instanceof StreamReadException broken
                ? "The body is no JSON%s.".formatted(place(broken))
                : cause == null ? "A body in JSON is needed." : "The body is not as it should be.";
        List<Fault> faults = cause instanceof DatabindException bound
                ? List.of(Fault.at(pointer(bound), message(bound)))
                : List.of();
        return answer(Problem.of(HttpStatus.BAD_REQUEST, "unreadable", detail, faults));
    }

    private static String place(JacksonException broken) {
        return broken.getLocation() == null
                ? ""
                : ": look at line %d, column %d"
                        .formatted(
                                broken.getLocation().getLineNr(),
                                broken.getLocation().getColumnNr());
    }

    private static String pointer(DatabindException bound) {
        return bound.getPath().stream()
                .map(step -> "/" + (step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()))
                .collect(Collectors.joining());
    }

    private static String message(DatabindException bound) {
        if (bound instanceof ValueInstantiationException
                && bound.getCause() instanceof IllegalArgumentException refused
                && refused.getMessage() != null) {
            return refused.getMessage();
        }
        return bound instanceof UnrecognizedPropertyException unknown
                ? "There is no field of this name. There are: %s."
                        .formatted(Objects.requireNonNullElse(unknown.getKnownPropertyIds(), List.of()).stream()
                                .map(String::valueOf)
                                .sorted()
                                .collect(Collectors.joining(", ")))
                : "The value is missing, or of another kind than the description says.";
    }

    /** What Spring finds by itself, in the same form. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (!(request instanceof ServletWebRequest web) || !Paths.isApi(web.getRequest())) {
            return super.handleExceptionInternal(failure, body, headers, status, request);
        }
        HttpStatus known = Objects.requireNonNullElse(HttpStatus.resolve(status.value()), HttpStatus.BAD_REQUEST);
        String detail = body instanceof ProblemDetail problem && problem.getDetail() != null
                ? problem.getDetail()
                : known.getReasonPhrase() + ".";
        return ResponseEntity.status(known)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(known, detail));
    }

    private static ResponseEntity<Object> answer(Problem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
