package trinn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import trinn.backup.BackupFile;
import trinn.backup.Backups;

/** The running server as monitoring and backups see it. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "management.prometheus.metrics.export.enabled=true"})
final class ManagementIT {

    @TempDir
    private static Path home;

    @TempDir
    private static Path nothing;

    @LocalServerPort
    private int pages;

    @LocalManagementPort
    private int management;

    @Autowired
    private JdbcTemplate jdbc;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("trinn.data-dir", () -> home.toAbsolutePath().toString());
        registry.add("trinn.scenarios-dir", () -> nothing.toAbsolutePath().toString());
    }

    @Test
    void tellsThatItIsWellAndWhichVersionItIs() throws IOException {
        assertThat(get("/actuator/health/readiness")).startsWith("HTTP/1.1 200").contains("\"UP\"");
        assertThat(get("/actuator/health/liveness")).startsWith("HTTP/1.1 200").contains("\"UP\"");
        assertThat(get("/actuator/health")).startsWith("HTTP/1.1 200").doesNotContain("jdbc", "Exception");
        assertThat(get("/actuator/info")).contains("\"version\":\"0.1.0\"").doesNotContain("password");
    }

    @Test
    void metricsHaveNeitherNamesNorAmounts() throws IOException {
        ask(pages, "GET /statements?payee=Zebedeus HTTP/1.1", "Host: localhost:" + pages);
        ask(pages, "GET /no-such/Zebedeus HTTP/1.1", "Host: localhost:" + pages);
        assertThat(get("/actuator/prometheus"))
                .startsWith("HTTP/1.1 200")
                .contains("jvm_memory_used_bytes", "hikaricp_connections", "http_server_requests_seconds_count")
                .doesNotContain("Zebedeus", "payee");
        assertThat(get("/actuator/metrics")).contains("jvm.memory.used");
        assertThat(get("/actuator/metrics/jvm.memory.used")).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /",
                "GET /actuator",
                "GET /actuator/env",
                "GET /actuator/beans",
                "GET /actuator/heapdump",
                "GET /actuator/loggers",
                "GET /actuator/threaddump",
                "GET /statements",
                "GET /demo",
                "POST /actuator/health",
                "POST /actuator/shutdown",
                "DELETE /actuator/metrics",
                "GET /actuator/health/../env"
            })
    void nothingElseIsThere(String request) throws IOException {
        String answer = ask(management, request + " HTTP/1.1", "Host: localhost:" + management, "Content-Length: 0");
        assertThat(answer).containsPattern("^HTTP/1.1 40[04]").doesNotContain("Set-Cookie", "JSESSIONID");
    }

    @Test
    void aForeignNameThatLeadsHereGetsNothing() throws IOException {
        assertThat(ask(management, "GET /actuator/health HTTP/1.1", "Host: evil.example"))
                .startsWith("HTTP/1.1 404");
    }

    @Test
    void thePortOfThePagesDoesNotTellIt() throws IOException {
        for (String path : new String[] {"health", "prometheus", "info"}) {
            assertThat(ask(pages, "GET /actuator/" + path + " HTTP/1.1", "Host: localhost:" + pages))
                    .doesNotContain("\"UP\"", "jvm_memory", "0.1.0");
        }
    }

    @Test
    void aBackupIsMadeWhileItServes() {
        jdbc.update("INSERT INTO norms VALUES ('d', '', 's', 'k', 1.5)");
        Path file = nothing.resolve("backup.zip");
        Backups.to(file, Backups.ofRunning(home).orElseThrow());
        try (BackupFile backup = BackupFile.open(file)) {
            backup.check();
            assertThat(backup.manifest().trinn()).isEqualTo("0.1.0");
            assertThat(backup.manifest().tables())
                    .anySatisfy(table ->
                            assertThat(table.name() + " " + table.rows()).isEqualTo("norms 1"));
        }
    }

    private String get(String path) throws IOException {
        return ask(management, "GET " + path + " HTTP/1.1", "Host: localhost:" + management);
    }

    private static String ask(int port, String... lines) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
