package trinn;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import trinn.access.Demo;
import trinn.population.store.Scenarios;
import trinn.store.Postgres;

/**
 * Prints how long pages of the sample company take when fifty people read them at once, on PostgreSQL: designers, managers,
 * sellers, finance and auditors, each in a session of their own, who go from page to page with a second between. It speaks as a
 * browser does, without one. It is no test and runs only when asked for: {@code mvn verify -Dit.test=CrowdBench}.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CrowdBench {

    private static final int PEOPLE = Integer.getInteger("trinn.people", 50);
    private static final int ROUNDS = 4;
    private static final Duration READING = Duration.ofSeconds(1);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int QUIET_LOOKS = 4;
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final Pattern UI = Pattern.compile("\"v-uiId\":(\\d+)");
    private static final Pattern SYNC = Pattern.compile("\"syncId\":(\\d+)");
    private static final Pattern NOTHING = Pattern.compile("\"changes\":\\[]");

    private static final List<Role> ROLES = List.of(
            new Role(Demo.DESIGNER, List.of("what-if", "schemes", "data")),
            new Role(Demo.MANAGER, List.of("team", "statements", "pay-runs")),
            new Role(Demo.SELLER, List.of("my-pay", "statements")),
            new Role(Demo.FINANCE, List.of("pay-runs", "plans", "statements")),
            new Role(Demo.AUDITOR, List.of("audit", "statements", "pay-runs")));

    private record Role(Demo who, List<String> pages) {}

    /**
     * How long a page took, in milliseconds.
     *
     * @param answered until its frame was there
     * @param whole until nothing more came after it
     */
    private record Took(long answered, long whole) {}

    @TempDir
    private static Path home;

    @LocalServerPort
    private int port;

    private final Map<String, List<Took>> took = new ConcurrentSkipListMap<>();
    private final Map<String, Integer> wrong = Collections.synchronizedMap(new TreeMap<>());

    @DynamicPropertySource
    static void onPostgres(DynamicPropertyRegistry registry) {
        String url = Postgres.newDatabase();
        registry.add("spring.datasource.url", () -> url);
        registry.add("spring.datasource.username", () -> Postgres.USER);
        registry.add("trinn.data-dir", () -> home.toAbsolutePath().toString());
        registry.add("trinn.scenarios-dir", () -> Scenarios.only("nordhandel", home));
    }

    @Test
    void manyReadAtOnce() throws Exception {
        readAll(1);
        took.clear();
        wrong.clear();
        readAll(PEOPLE);
        System.out.printf("%d people at once, %d rounds, PostgreSQL; milliseconds%n", PEOPLE, ROUNDS);
        System.out.printf("%-12s %6s %14s %14s%n", "page", "read", "answered p95", "whole p95");
        took.forEach((page, all) -> System.out.printf(
                "%-12s %6d %14d %14d%n",
                page,
                all.size(),
                last(all.stream().map(Took::answered).toList()),
                last(all.stream().map(Took::whole).toList())));
        System.out.printf("errors: %s%n", wrong.isEmpty() ? "none" : wrong);
    }

    /** The 95th of a hundred. */
    private static long last(List<Long> times) {
        List<Long> sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.ceil(0.95 * sorted.size()) - 1);
    }

    private void readAll(int people) throws Exception {
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int one = 0; one < Math.max(people, ROLES.size()); one++) {
                Role role = ROLES.get(one % ROLES.size());
                all.add(crowd.submit(() -> read(role)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private void read(Role role) {
        try (HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            signIn(browser, role.who());
            for (int round = 0; round < ROUNDS; round++) {
                for (String page : role.pages()) {
                    read(browser, page);
                    Thread.sleep(READING);
                }
            }
        } catch (IOException | IllegalStateException e) {
            wrong.merge(role.who().code() + ": " + e.getMessage(), 1, Integer::sum);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void signIn(HttpClient browser, Demo who) throws IOException, InterruptedException {
        String token = found(CSRF, send(browser, request("")));
        String form = "person=%s&_csrf=%s".formatted(who.code(), URLEncoder.encode(token, StandardCharsets.UTF_8));
        send(
                browser,
                request("demo")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** Until nothing came for a while; that while does not count. */
    private void read(HttpClient browser, String page) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        String view = send(browser, request("?v-r=init&location=%s&query=".formatted(page)));
        long answered = System.nanoTime();
        String key = found(KEY, view);
        String ui = found(UI, view);
        String sync = last(SYNC, view);
        long whole = answered;
        for (int client = 0, quiet = 0; quiet < QUIET_LOOKS; client++) {
            Thread.sleep(LOOK);
            String more = send(
                    browser,
                    request("?v-r=uidl&v-uiId=" + ui)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "{\"csrfToken\":\"%s\",\"rpc\":[],\"syncId\":%s,\"clientId\":%d}"
                                            .formatted(key, sync, client))));
            sync = last(SYNC, more);
            if (NOTHING.matcher(more).find()) {
                quiet++;
            } else {
                quiet = 0;
                whole = System.nanoTime();
            }
        }
        took.computeIfAbsent(page, any -> Collections.synchronizedList(new ArrayList<>()))
                .add(new Took((answered - begun) / 1_000_000, (whole - begun) / 1_000_000));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/" + path))
                .timeout(PATIENCE);
    }

    private static String send(HttpClient browser, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    "%s answered %d".formatted(answer.request().uri().getPath(), answer.statusCode()));
        }
        return answer.body();
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no %s in %.200s".formatted(pattern, text));
        }
        return matcher.group(1);
    }

    private static String last(Pattern pattern, String text) {
        List<MatchResult> all = pattern.matcher(text).results().toList();
        if (all.isEmpty()) {
            throw new IllegalStateException("no %s in %.200s".formatted(pattern, text));
        }
        return all.getLast().group(1);
    }
}
