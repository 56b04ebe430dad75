package trinn.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import trinn.access.ServiceToken;
import trinn.access.User;
import trinn.access.store.Signed;
import trinn.api.store.KeptAnswers;
import trinn.source.Sha256;

/**
 * Has a request with a key of its own done once, however often it is sent: the second time it is answered as the first. Another
 * request with the same key is refused. Draft of the IETF: The Idempotency-Key HTTP Header Field.
 */
final class RequestKeys extends OncePerRequestFilter {

    /** The header with the key. */
    static final String KEY = "Idempotency-Key";

    /** Says that an answer was given before. */
    static final String REPLAYED = "Idempotent-Replayed";

    private static final Pattern KEYS = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final String[] HEADERS = {HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG};

    /** By which a key can be used again. So it can after a file, which is made anew rather than kept. */
    private static final Set<Integer> NOTHING_DONE =
            Set.of(HttpStatus.FORBIDDEN.value(), HttpStatus.SERVICE_UNAVAILABLE.value());

    private final KeptAnswers kept;

    RequestKeys(KeptAnswers kept) {
        this.kept = kept;
    }

    /** Filters of the chain of the interface alone. */
    @Configuration
    static class Setting {

        @Bean
        RequestKeys requestKeys(KeptAnswers kept) {
            return new RequestKeys(kept);
        }

        @Bean
        FilterRegistrationBean<RequestKeys> notByThemselves(RequestKeys keys) {
            return Registered.inTheChainOnly(keys);
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable String key = request.getHeader(KEY);
        Optional<ServiceToken> token = Tokens.maybe();
        if (key == null || !request.getMethod().equals(HttpMethod.POST.name()) || token.isEmpty()) {
            chain.doFilter(request, response);
        } else if (!KEYS.matcher(key).matches()) {
            Answers.write(
                    response,
                    HttpStatus.BAD_REQUEST,
                    "key",
                    "A key has 1 to 200 signs, of letters, digits and what else is on a keyboard, and no blanks.");
        } else {
            try (StoredBody stored = new StoredBody(request)) {
                once(token.get().id(), key, stored, response, chain);
            }
        }
    }

    private void once(String token, String key, StoredBody request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String hash = hash(request);
        if (!kept.take(token, key, hash)) {
            again(request, response, hash, kept.known(token, key));
            return;
        }
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        boolean nothing = false;
        try {
            chain.doFilter(request, answer);
            nothing =
                    NOTHING_DONE.contains(answer.getStatus()) || answer.containsHeader(HttpHeaders.CONTENT_DISPOSITION);
            if (!nothing && answer.getStatus() < HttpStatus.INTERNAL_SERVER_ERROR.value()) {
                kept.keep(
                        token,
                        key,
                        new KeptAnswers.Answer(answer.getStatus(), headers(answer), answer.getContentAsByteArray()));
            }
        } finally {
            if (nothing) {
                kept.release(token, key);
            }
        }
        answer.copyBodyToResponse();
    }

    private static void again(
            HttpServletRequest request, HttpServletResponse response, String hash, Optional<KeptAnswers.Known> known)
            throws IOException {
        if (known.isPresent() && !known.get().request().equals(hash)) {
            Answers.write(
                    response,
                    HttpStatus.CONFLICT,
                    "key-used",
                    "Another request was sent with this key. Send each with a key of its own.");
            return;
        }
        KeptAnswers.@Nullable Answer answer =
                known.map(KeptAnswers.Known::answer).orElse(null);
        if (answer == null) {
            Answers.write(
                    response,
                    HttpStatus.CONFLICT,
                    "key-busy",
                    "This request is being worked on, or was interrupted. Look what became of it before you send it with another key.");
            return;
        }
        response.setStatus(answer.status());
        answer.headers().lines().forEach(line -> {
            int colon = line.indexOf(':');
            response.setHeader(line.substring(0, colon), line.substring(colon + 1));
        });
        response.setHeader(REPLAYED, "true");
        response.getOutputStream().write(answer.body());
    }

    private static String headers(HttpServletResponse answer) {
        return Stream.of(HEADERS)
                .filter(answer::containsHeader)
                .map(name -> name + ":" + answer.getHeader(name))
                .collect(Collectors.joining("\n"));
    }

    /** Who may do something else by now sends another request. */
    private static String who() {
        User user = Signed.in();
        return Stream.of(user.roles(), user.permissions(), Tokens.current().scopes())
                .flatMap(Set::stream)
                .map(Enum::name)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String hash(StoredBody request) {
        return Sha256.hex(Stream.of(
                        request.getMethod(),
                        request.getRequestURI(),
                        request.getQueryString(),
                        request.getContentType(),
                        request.getHeader(HttpHeaders.IF_MATCH),
                        who(),
                        request.sha256())
                .map(String::valueOf)
                .collect(Collectors.joining("\n")));
    }
}
