package trinn.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import trinn.access.Demo;
import trinn.access.Scope;
import trinn.access.User;
import trinn.access.store.ServiceTokens;
import trinn.access.store.Signed;
import trinn.population.store.Scenarios;

/** A test that speaks to the running application as another system does; all of them share one application. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class InApi {

    private static final Path HOME = home();

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static int port;
    private static ServiceTokens tokens;

    private static Path home() {
        try {
            return Files.createTempDirectory("trinn-api-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("trinn.data-dir", () -> HOME.resolve("data").toString());
        registry.add("trinn.scenarios-dir", () -> Scenarios.only("nordhandel", HOME));
        registry.add("trinn.api.largest-body", () -> "1MB");
        registry.add("trinn.api.largest-file", () -> "8MB");
    }

    @BeforeAll
    static void open(
            @LocalServerPort int at,
            @Autowired ServiceTokens all,
            @Autowired SecurityContextHolderStrategy signedIn,
            @Autowired trinn.population.store.SampleData sample)
            throws InterruptedException {
        SecurityContextHolder.setContextHolderStrategy(signedIn);
        port = at;
        tokens = all;
        while (!sample.isDone()) {
            Thread.sleep(50);
        }
    }

    /** Where the application answers. */
    static String address() {
        return "http://localhost:" + port;
    }

    /** The secret of a new token of somebody for everything. */
    static String token(User user) {
        return token(user, EnumSet.allOf(Scope.class));
    }

    /** The secret of a new token of somebody. */
    static String token(User user, Set<Scope> scopes) {
        return Signed.as(
                user, () -> tokens.make("Test", scopes, Duration.ofDays(1)).secret());
    }

    /** Another system that acts for somebody. */
    static Caller as(Demo demo) {
        return new Caller(token(demo.user()));
    }

    /** An answer. */
    record Answer(int status, HttpResponse<byte[]> response) {

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    /** Sends requests with a token. */
    record Caller(String token) {

        Answer get(String path, String... headers) {
            return send("GET", path, HttpRequest.BodyPublishers.noBody(), headers);
        }

        Answer delete(String path, String... headers) {
            return send("DELETE", path, HttpRequest.BodyPublishers.noBody(), headers);
        }

        Answer post(String path, Object body, String... headers) {
            return json("POST", path, body, headers);
        }

        Answer put(String path, Object body, String... headers) {
            return json("PUT", path, body, headers);
        }

        private Answer json(String method, String path, Object body, String... headers) {
            String text = body instanceof String said ? said : JSON.writeValueAsString(body);
            String[] all = java.util.stream.Stream.concat(
                            java.util.stream.Stream.of("Content-Type", "application/json"),
                            java.util.stream.Stream.of(headers))
                    .toArray(String[]::new);
            return send(method, path, HttpRequest.BodyPublishers.ofString(text), all);
        }

        Answer send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create(address() + (path.startsWith("/api") ? path : "/api/v1" + path)))
                    .method(method, body)
                    .timeout(Duration.ofMinutes(2));
            if (!token.isEmpty()) {
                request.header("Authorization", "Bearer " + token);
            }
            if (headers.length > 0) {
                request.headers(headers);
            }
            try {
                HttpResponse<byte[]> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
                return new Answer(response.statusCode(), response);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        /** Waits for the end of a job that an answer began. */
        JsonNode done(Answer began) {
            String id = began.json()
                    .path("job")
                    .path("id")
                    .asString(began.json().path("id").asString(""));
            return get("/jobs/" + id + "?wait=60").json();
        }

        /** The newest version of the sample company. */
        JsonNode nordhandel() {
            for (JsonNode one : get("/data-sets?name=Nordhandel").json().path("items")) {
                return one;
            }
            throw new IllegalStateException("The sample is not there.");
        }

        /** The hash of the version that a scheme has now. */
        String scheme(String id) {
            return get("/schemes/" + id + "/versions")
                    .json()
                    .path("items")
                    .get(0)
                    .path("hash")
                    .asString();
        }
    }

    static String fresh() {
        return UUID.randomUUID().toString();
    }
}
