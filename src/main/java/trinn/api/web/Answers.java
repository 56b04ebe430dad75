package trinn.api.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Tells of faults before a request comes to an endpoint. */
final class Answers {

    private Answers() {}

    /**
     * Answers without an endpoint.
     *
     * @param code the word for what is wrong
     * @param detail what is wrong and what to send instead, for people
     */
    static void write(HttpServletResponse response, HttpStatus status, String code, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(JsonMapper.shared().writeValueAsBytes(Problem.of(status, code, detail)));
    }
}
