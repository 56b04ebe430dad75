package trinn.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import trinn.access.Account;
import trinn.access.Role;
import trinn.access.User;
import trinn.access.store.Accounts;
import trinn.access.store.Sessions;
import trinn.access.store.Signed;

/** Signing in at a provider that is really there. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
final class SingleSignOnIT {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @TempDir
    private static Path home;

    @TempDir
    private static Path nothing;

    private static final int PROVIDER = freePort();

    private static Provider provider;
    private static Account kari;

    @LocalServerPort
    private int port;

    @Autowired
    private Sessions sessions;

    @DynamicPropertySource
    static void withProvider(DynamicPropertyRegistry registry) {
        registry.add("trinn.data-dir", () -> home.toAbsolutePath().toString());
        registry.add("trinn.scenarios-dir", () -> nothing.toAbsolutePath().toString());
        registry.add("trinn.accounts", () -> true);
        Provider.settings(PROVIDER).forEach(setting -> {
            String[] parts = setting.split("=", 2);
            registry.add(parts[0], () -> parts[1]);
        });
    }

    @BeforeAll
    static void invite(@Autowired Accounts accounts, @LocalServerPort int port) {
        provider = new Provider(PROVIDER, port);
        kari = Signed.as(User.TRINN, () -> accounts.add("kari@example.com", "Kari", Set.of(Role.FINANCE), ""));
    }

    @AfterAll
    static void close() {
        provider.close();
    }

    @Test
    void whoWasInvitedComesInAsTheAccountWithThatAddress() throws IOException, InterruptedException {
        assertThat(signIn("kari")).isEqualTo("/");
        assertThat(sessions.of(kari.user().id())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stranger", "liar"})
    void whoWasNotInvitedOrWhoseAddressIsNotVerifiedStaysOutside(String login)
            throws IOException, InterruptedException {
        int before = sessions.of(kari.user().id()).size();
        assertThat(signIn(login)).isEqualTo("/login?error=no-account");
        assertThat(sessions.of(kari.user().id())).hasSize(before);
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused() throws IOException, InterruptedException {
        Browser browser = new Browser();
        HttpResponse<String> answer = browser.get(trinn("login/oauth2/code/company?code=guessed&state=guessed"));
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login?error=provider");
    }

    @Test
    void theWayBackFromTheProviderFindsTheSession() throws IOException, InterruptedException {
        HttpResponse<String> answer = new Browser().get(trinn("oauth2/authorization/company"));
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).contains("HttpOnly", "SameSite=Lax");
    }

    /** Goes the way of a browser: to the provider, signs in there, and back; where Trinn sends it in the end. */
    private String signIn(String login) throws IOException, InterruptedException {
        Browser browser = new Browser();
        URI ask = browser.next(browser.get(trinn("oauth2/authorization/company")));
        URI form = browser.next(browser.get(ask));
        Matcher token = TOKEN.matcher(browser.get(form).body());
        assertThat(token.find()).isTrue();
        URI back = browser.next(browser.post(
                form, "username=" + login + "&password=" + code(Provider.PASSWORD) + "&_csrf=" + code(token.group(1))));
        URI answer = browser.next(browser.get(back));
        URI home = browser.next(browser.get(answer));
        browser.get(home);
        return home.getPath() + (home.getQuery() == null ? "" : "?" + home.getQuery());
    }

    private URI trinn(String path) {
        return URI.create("http://localhost:" + port + "/" + path);
    }

    private static String code(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static final class Browser {

        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        private URI here = URI.create("about:blank");

        HttpResponse<String> get(URI address) throws IOException, InterruptedException {
            return send(HttpRequest.newBuilder(address).header("Accept", "text/html"));
        }

        HttpResponse<String> post(URI address, String form) throws IOException, InterruptedException {
            return send(HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form)));
        }

        URI next(HttpResponse<String> answer) {
            return here.resolve(answer.headers()
                    .firstValue("Location")
                    .orElseThrow(() -> new AssertionError(answer + " leads nowhere: " + answer.body())));
        }

        private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            here = answer.uri();
            return answer;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
