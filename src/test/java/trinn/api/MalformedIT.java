package trinn.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import trinn.access.Demo;

/** A thousand requests that are not as they should be: each is refused in a sentence, and none brings anything down. */
final class MalformedIT extends InApi {

    private static final int REQUESTS = Integer.getInteger("trinn.malformed", 1_000);

    private static final List<String> SECRETS =
            List.of("Exception", "\tat ", "java.", "trinn.", "org.spring", "Caused by", "SELECT ", "/tmp/");

    private static final String[] VALUES = {
        "null",
        "true",
        "-1",
        "1e400",
        "9223372036854775808",
        "\"\"",
        "\"\\u0000\"",
        "\"2026-13-45\"",
        "[]",
        "{}",
        "[[[]]]",
        "\"../../etc/passwd\"",
        "\"'; DROP TABLE data_sets; --\"",
        "\"" + "x".repeat(5_000) + "\"",
        "0.1",
        "{\"a\":{\"b\":1}}",
        "\"<script>\"",
        "\"NaN\"",
        "1234567890123456789012345678901234567890.5"
    };

    private static final String[] NAMES = {
        "%2e%2e",
        "..%2f..%2fetc%2fpasswd",
        "a%00b",
        "%25",
        "abc",
        "-1",
        "99999999999999999999",
        "1.5",
        "%F0%9F%92%A9",
        "a;b=c",
        "x".repeat(2_000),
        "..",
        ".",
        "%5c..%5c",
        "1%27%20OR%201%3D1",
        "nul",
        "%ff%fe",
        "0x10",
        "1e3",
        "~root"
    };

    private static final String[] TYPES = {
        "application/json",
        "text/csv",
        "application/xml",
        "text/html",
        "multipart/form-data; boundary=x",
        "nonsense",
        "*/*",
        "application/json; charset=utf-7",
        "application/octet-stream",
        "application/x-www-form-urlencoded",
        "application/yaml"
    };

    private final long seed = Long.getLong("trinn.seed", System.nanoTime());
    private final Random random = new Random(seed);

    private record Endpoint(String verb, String path, List<String> fields) {}

    private static List<Endpoint> endpoints() {
        JsonNode api = new Caller("").get("/openapi.json").json();
        List<Endpoint> all = new ArrayList<>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(verb -> {
                    String ref = verb.getValue()
                            .at("/requestBody/content/application~1json/schema/$ref")
                            .asString("");
                    List<String> fields = new ArrayList<>();
                    if (!ref.isEmpty()) {
                        api.at(ref.substring(1) + "/properties")
                                .properties()
                                .forEach(field -> fields.add(field.getKey()));
                    }
                    all.add(new Endpoint(verb.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), fields));
                }));
        return all;
    }

    @Test
    void areRefusedInASentence() throws IOException {
        System.out.println("Malformed requests: seed " + seed);
        String token = token(Demo.EVERYTHING.user());
        List<Endpoint> endpoints = endpoints();
        TreeMap<Integer, Integer> statuses = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            byte[] request = request(endpoints.get(i % endpoints.size()), token);
            String answer = send(request);
            int status = answer.length() < 12 ? 0 : Integer.parseInt(answer.substring(9, 12));
            statuses.merge(status, 1, Integer::sum);
            boolean tells = SECRETS.stream().anyMatch(body(answer)::contains);
            if (status == 0 || status >= 500 || status >= 400 && tells) {
                wrong.add(new String(request, StandardCharsets.UTF_8)
                                .lines()
                                .findFirst()
                                .orElse("") + " → "
                        + (answer.substring(0, Math.min(15, answer.length())) + body(answer)));
            }
        }
        System.out.println("Malformed requests: " + REQUESTS + ", by status " + statuses);
        assertThat(wrong).isEmpty();
        assertThat(as(Demo.DESIGNER).nordhandel().path("payees").asInt()).isEqualTo(124);
    }

    private static String body(String answer) {
        int at = answer.indexOf("\r\n\r\n");
        return at < 0 ? answer : answer.substring(at);
    }

    private byte[] request(Endpoint endpoint, String token) {
        String path = endpoint.path();
        while (path.contains("{")) {
            path = path.replaceFirst("\\{[a-z]+}", java.util.regex.Matcher.quoteReplacement(one(NAMES)));
        }
        if (random.nextInt(4) == 0) {
            path += "/" + one(NAMES);
        }
        if (random.nextInt(3) == 0) {
            path += "?" + one("limit", "after", "period", "wait", "level", "dataSet", "deed", "from", "scheme", "%", "")
                    + "=" + one(NAMES);
        }
        boolean has = !endpoint.verb().equals("GET") && !endpoint.verb().equals("DELETE") || random.nextInt(10) == 0;
        byte[] body = has ? bodyFor(endpoint) : new byte[0];
        String verb =
                random.nextInt(20) == 0 ? one("PATCH", "TRACE", "OPTIONS", "HEAD", "POST", "PUT") : endpoint.verb();
        StringBuilder head = new StringBuilder(verb + " " + path + " HTTP/1.1\r\nHost: localhost\r\n")
                .append("Authorization: Bearer ")
                .append(token)
                .append("\r\nConnection: close\r\n");
        if (has || random.nextBoolean()) {
            head.append("Content-Type: ")
                    .append(random.nextInt(3) == 0 ? one(TYPES) : "application/json")
                    .append("\r\n");
        }
        if (random.nextInt(5) == 0) {
            head.append("Idempotency-Key: ")
                    .append(one("a b", "", "x".repeat(300), "k" + random.nextInt(50), "é"))
                    .append("\r\n");
        }
        if (random.nextInt(5) == 0) {
            head.append("If-Match: ").append(one("*", "\"x\"", "W/\"1\"", "")).append("\r\n");
        }
        if (random.nextInt(5) == 0) {
            head.append("Accept: ").append(one(TYPES)).append("\r\n");
        }
        if (random.nextInt(5) == 0) {
            head.append("Accept-Language: ")
                    .append(one("xx", "*", "nb;q=nonsense", "x".repeat(200)))
                    .append("\r\n");
        }
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        all.writeBytes(body);
        return all.toByteArray();
    }

    private byte[] bodyFor(Endpoint endpoint) {
        return switch (random.nextInt(12)) {
            case 0 -> "[".repeat(5_000).getBytes(StandardCharsets.UTF_8);
            case 1 -> "{\"a\":".repeat(3_000).getBytes(StandardCharsets.UTF_8);
            case 2 -> ("\"" + "x".repeat(1_200_000) + "\"").getBytes(StandardCharsets.UTF_8);
            case 3 -> new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2};
            case 4 -> new byte[0];
            case 5 -> (one(VALUES) + one("", "}", ",", " {}")).getBytes(StandardCharsets.UTF_8);
            default -> object(endpoint.fields()).getBytes(StandardCharsets.UTF_8);
        };
    }

    private String object(List<String> fields) {
        StringBuilder json = new StringBuilder("{");
        for (String field : fields) {
            if (random.nextInt(5) > 0) {
                json.append(json.length() == 1 ? "" : ",")
                        .append('"')
                        .append(field)
                        .append("\":")
                        .append(one(VALUES));
            }
        }
        if (random.nextInt(6) == 0) {
            json.append(json.length() == 1 ? "" : ",").append("\"unknown\":1");
        }
        return json.append('}').toString();
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    private static String send(byte[] request) throws IOException {
        int port = java.net.URI.create(address()).getPort();
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(60_000);
            try {
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
            } catch (IOException e) {
                // It was answered before all of it was read.
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
