package trinn.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What a web page of somebody else could send, byte for byte, to the running application. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
final class RequestGuardIT {

    @TempDir
    private static Path home;

    @TempDir
    private static Path nothing;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("trinn.data-dir", () -> home.toAbsolutePath().toString());
        registry.add("trinn.scenarios-dir", () -> nothing.toAbsolutePath().toString());
    }

    @Test
    void trinnsOwnPageIsServedAndKeepsForeignCodeOut() throws IOException {
        String answer = ask("GET / HTTP/1.1", "Host: localhost:" + port);
        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .contains("Content-Security-Policy: default-src 'self'", "frame-ancestors 'none'")
                .contains("X-Content-Type-Options: nosniff", "Referrer-Policy: same-origin")
                .containsPattern("Set-Cookie: JSESSIONID=.*HttpOnly; SameSite=Strict");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/data/import", "/VAADIN/push", "/css/trinn.css", "/?v-r=init"})
    void aForeignNameThatLeadsHereIsRefused(String path) throws IOException {
        String answer = ask("GET " + path + " HTTP/1.1", "Host: evil.example:" + port);
        assertThat(answer).startsWith("HTTP/1.1 421").contains("served to this machine only");
        assertThat(answer).doesNotContain("Set-Cookie");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /?v-r=uidl&v-uiId=0 HTTP/1.1",
                "POST /VAADIN/dynamic/resource/0/0/upload HTTP/1.1",
                "POST /VAADIN/push?v-uiId=0 HTTP/1.1",
                "GET /VAADIN/push?v-uiId=0 HTTP/1.1"
            })
    void aForeignPageIsRefused(String request) throws IOException {
        for (String origin : new String[] {"http://evil.example", "null", "http://localhost:1"}) {
            assertThat(ask(request, "Host: localhost:" + port, "Origin: " + origin, "Content-Length: 0"))
                    .startsWith("HTTP/1.1 403")
                    .contains("Another web page asked for this");
        }
    }

    @Test
    void aForeignPageCannotOpenThePushChannel() throws IOException {
        String[] handshake = {
            "Host: localhost:" + port,
            "Upgrade: websocket",
            "Connection: Upgrade",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "Origin: http://evil.example"
        };
        assertThat(ask("GET /VAADIN/push?v-uiId=0&X-Atmosphere-Transport=websocket HTTP/1.1", handshake))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void aForeignPageCannotEvenShowAPictureButMayLinkHere() throws IOException {
        String host = "Host: localhost:" + port;
        assertThat(ask("GET /icons/trinn.svg HTTP/1.1", host, "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors"))
                .startsWith("HTTP/1.1 403");
        assertThat(ask("GET / HTTP/1.1", host, "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void aFormWithoutItsTokenIsRefusedAndWithItTheSessionIsANewOne() throws IOException {
        String host = "Host: localhost:" + port;
        String page = ask("GET / HTTP/1.1", host);
        String session = found(page, "JSESSIONID=([^;]+)");
        String cookie = "Cookie: JSESSIONID=" + session;
        String person = "person=seller";
        assertThat(post("/demo", person, host, cookie)).startsWith("HTTP/1.1 403");
        assertThat(post("/demo", person + "&_csrf=guessed", host, cookie)).startsWith("HTTP/1.1 403");
        assertThat(ask("GET /demo?person=seller HTTP/1.1", host, cookie)).doesNotContain("Location");

        String token = found(page, "name=\"_csrf\" content=\"([^\"]+)\"");
        String answer = post("/demo", person + "&_csrf=" + token, host, cookie);
        assertThat(answer).startsWith("HTTP/1.1 302");
        String other = found(answer, "JSESSIONID=([^;]+)");
        assertThat(other).isNotEqualTo(session);
        assertThat(post("/demo", person + "&_csrf=" + token, host, cookie))
                .as("the old session with its token")
                .startsWith("HTTP/1.1 403");
        assertThat(ask("GET / HTTP/1.1", host, cookie)).containsPattern("Set-Cookie: JSESSIONID=");
    }

    private static String found(String answer, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(answer);
        assertThat(found.find()).as(answer).isTrue();
        return found.group(1);
    }

    private String post(String path, String form, String... headers) throws IOException {
        return send(String.join(
                "\r\n",
                "POST " + path + " HTTP/1.1",
                String.join("\r\n", headers),
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Length: " + form.length(),
                "Connection: close",
                "",
                form));
    }

    private String ask(String request, String... headers) throws IOException {
        return send(request + "\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n");
    }

    private String send(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
