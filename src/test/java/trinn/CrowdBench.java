package trinn;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import trinn.access.Demo;
import trinn.access.store.Signed;
import trinn.facts.Period;
import trinn.payrun.PayRun;
import trinn.payrun.store.RunDesk;
import trinn.plan.Group;
import trinn.plan.Life;
import trinn.plan.Step;
import trinn.plan.store.Assignments;
import trinn.plan.store.Lives;
import trinn.plan.store.NewAssignment;
import trinn.population.store.Scenarios;
import trinn.scheme.store.SchemeVersions;
import trinn.simulation.Progress;
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
    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int LEAST = 5_000;
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final Pattern UI = Pattern.compile("\"v-uiId\":(\\d+)");
    private static final Pattern SYNC = Pattern.compile("\"syncId\":(\\d+)");
    private static final Pattern PUSH = Pattern.compile("\"Vaadin-Push-ID\":\"([^\"]+)\"");

    private static final String CHANNEL = "VAADIN/push?v-r=push&v-uiId=%s&v-pushId=%s&X-Atmosphere-tracking-id=0"
            + "&X-Atmosphere-Framework=4.0.1&X-Atmosphere-Transport=websocket&X-Atmosphere-TrackMessageSize=true"
            + "&Content-Type=application/json;%%20charset=UTF-8&X-atmo-protocol=true&X-Vaadin-LastSeenServerSyncId=0";

    private static final String NAVIGATE = """
            {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{"route":"/%s","query":"",
            "appShellTitle":"Trinn","historyState":{"idx":0},"trigger":""}}],"syncId":%s,"clientId":0}""";

    private static final List<Role> ROLES = List.of(
            new Role(Demo.DESIGNER, List.of("what-if", "schemes", "data")),
            new Role(Demo.MANAGER, List.of("team", "statements", "pay-runs/1")),
            new Role(Demo.SELLER, List.of("my-pay", "statements")),
            new Role(Demo.FINANCE, List.of("pay-runs/1", "plans", "statements")),
            new Role(Demo.AUDITOR, List.of("audit", "statements", "pay-runs/1")));

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

    /** October is worked out, so that there is something to look at. */
    @BeforeAll
    static void workOut(
            @Autowired SchemeVersions versions,
            @Autowired Lives lives,
            @Autowired Assignments assignments,
            @Autowired RunDesk desk) {
        String scheme = versions.all().stream()
                .filter(one -> one.schemeId().equals("nordic-sales"))
                .findFirst()
                .orElseThrow()
                .hash();
        Life sent = Signed.as(Demo.DESIGNER.user(), () -> lives.take(lives.of(scheme), Step.SEND, "As agreed"));
        Signed.as(Demo.FINANCE.user(), () -> {
            lives.take(sent, Step.APPROVE, "");
            assignments.assign(new NewAssignment(
                    "Nordhandel",
                    Group.EVERYBODY,
                    scheme,
                    LocalDate.of(2025, 9, 1),
                    null,
                    "Archive 1",
                    null,
                    "In force"));
            PayRun run = desk.open("Nordhandel", new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1)));
            desk.workOut(run, Progress.PATIENT);
        });
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

    /** Opens a page as a browser does: the frame, the channel for what comes later, and then the view. */
    private void read(HttpClient browser, String page) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        String frame = send(browser, request("?v-r=init&location=%s&query=".formatted(page)));
        String ui = found(UI, frame);
        Pushed pushed = new Pushed();
        WebSocket channel = channel(browser, ui, found(PUSH, frame), pushed);
        try {
            String view = send(
                    browser,
                    request("?v-r=uidl&v-uiId=" + ui)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    NAVIGATE.formatted(found(KEY, frame), page, last(SYNC, frame)))));
            long answered = System.nanoTime();
            long whole = Math.max(answered, pushed.last());
            if (!view.contains("\"changes\":[{") || view.length() + pushed.letters() < LEAST) {
                throw new IllegalStateException("%s showed nothing: %.200s".formatted(page, view));
            }
            took.computeIfAbsent(page, any -> Collections.synchronizedList(new ArrayList<>()))
                    .add(new Took((answered - begun) / 1_000_000, (whole - begun) / 1_000_000));
        } finally {
            channel.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        }
    }

    private WebSocket channel(HttpClient browser, String ui, String push, Pushed pushed) {
        String cookies = ((CookieManager) browser.cookieHandler().orElseThrow())
                .getCookieStore().getCookies().stream()
                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "));
        return browser.newWebSocketBuilder()
                .header("Cookie", cookies)
                .header("Origin", "http://localhost:" + port)
                .buildAsync(URI.create("ws://localhost:" + port + "/" + CHANNEL.formatted(ui, push)), pushed)
                .join();
    }

    /** What comes over the channel. */
    private static final class Pushed implements WebSocket.Listener {

        private final AtomicLong last = new AtomicLong();
        private final AtomicLong letters = new AtomicLong();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket channel, CharSequence part, boolean isLast) {
            last.set(System.nanoTime());
            letters.addAndGet(part.length());
            channel.request(1);
            return null;
        }

        /** When the last came: after nothing did for a while, which does not count. */
        long last() throws InterruptedException {
            long known;
            do {
                known = letters.get();
                Thread.sleep(QUIET);
            } while (letters.get() != known);
            return last.get();
        }

        long letters() {
            return letters.get();
        }
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
