package trinn.fetch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static trinn.fetch.store.Fetched.COLUMNS;
import static trinn.fetch.store.Fetched.SALES;
import static trinn.fetch.store.Fetched.layout;
import static trinn.fetch.store.Fetched.sales;
import static trinn.fetch.store.Fetched.section;
import static trinn.fetch.store.Fetched.source;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trinn.fetch.Brings;
import trinn.fetch.Fetch;
import trinn.fetch.Outcome;
import trinn.fetch.Place;
import trinn.fetch.Source;
import trinn.fetch.Wanted;
import trinn.records.RecordType;
import trinn.store.Engine;

/** Files at addresses are taken wholly or not at all, and a sentence says why not. */
final class WebSourcesTest {

    private static final String FILE = "sales.csv";
    private static final int LARGE = 500_000;

    /** What a server was asked for. */
    private record Asked(String method, String path, String key, String authorization) {}

    @TempDir
    Path incoming;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<Asked> askedElsewhere = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch end = new CountDownLatch(1);
    private Fetched all;
    private HttpServer server;
    private HttpServer elsewhere;

    /** What answers next. */
    private volatile HttpHandler handler = exchange -> answer(exchange, SALES);

    @BeforeEach
    void open() throws IOException {
        all = new Fetched(Engine.H2, incoming);
        server = start(asked, exchange -> handler.handle(exchange));
        elsewhere = start(askedElsewhere, exchange -> answer(exchange, SALES));
    }

    @AfterEach
    void close() {
        end.countDown();
        server.stop(0);
        elsewhere.stop(0);
        threads.shutdownNow();
        all.close();
    }

    private HttpServer start(List<Asked> noted, HttpHandler answering) throws IOException {
        HttpServer one = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        one.setExecutor(threads);
        one.createContext("/", exchange -> {
            noted.add(new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    String.valueOf(exchange.getRequestHeaders().getFirst("x-key")),
                    String.valueOf(exchange.getRequestHeaders().getFirst("authorization"))));
            try (exchange) {
                answering.handle(exchange);
            }
        });
        one.start();
        return one;
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        answer(exchange, 200, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("content-length", String.valueOf(body.length));
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static HttpHandler leading(String to) {
        return exchange -> {
            exchange.getResponseHeaders().set("location", to);
            exchange.sendResponseHeaders(302, -1);
        };
    }

    private static String host(HttpServer one) {
        return "127.0.0.1:" + one.getAddress().getPort();
    }

    private String address(String path) {
        return "http://" + host(server) + path;
    }

    private static Wanted wanted(String address) {
        return new Wanted(FILE, address, false);
    }

    private Source saved() {
        return saved(wanted(address("/out/sales.csv?key=hidden")), "", "", null);
    }

    private Source saved(Wanted wanted, String header, String user, String secret) {
        return all.save(source(new Place.Web(host(server), header, user), wanted), secret);
    }

    /** Nothing comes of it, and as soon as the server is well everything does. */
    private String refused(Source source) {
        Fetch fetch = all.fetch(source);
        assertThat(fetch.outcome()).as(fetch.why()).isEqualTo(Outcome.NOT_GOT);
        assertThat(fetch.why()).doesNotContain("hidden").doesNotContain("Trinn itself");
        assertThat(all.dataSets.all()).isEmpty();
        return fetch.why();
    }

    private void succeeds(Source source) {
        handler = exchange -> answer(exchange, SALES);
        Fetch fetch = all.fetch(source);
        assertThat(fetch.outcome()).as(fetch.why() + fetch.faults()).isEqualTo(Outcome.ADDED);
        assertThat(all.dataSets.load(all.newest().getFirst().id()).records().of(RecordType.SALES))
                .hasSize(2);
    }

    @Test
    void aTableIsTaken() {
        Source source = saved();
        succeeds(source);
        assertThat(all.fetch(source).outcome()).isEqualTo(Outcome.SAME);
        assertThat(asked)
                .extracting(Asked::path, Asked::authorization)
                .containsOnly(org.assertj.core.groups.Tuple.tuple("/out/sales.csv?key=hidden", "null"));
    }

    @Test
    void aWorkbookIsKnownByWhatItIs() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("Sales");
            Row header = sheet.createRow(0);
            List.of("id", "date", "payee", "amount")
                    .forEach(name -> header.createCell(Math.max(header.getLastCellNum(), 0))
                            .setCellValue(name));
            Row row = sheet.createRow(1);
            row.createCell(0).setCellValue("S1");
            row.createCell(1).setCellValue("2026-01-05");
            row.createCell(2).setCellValue("Ada");
            row.createCell(3).setCellValue(12.5);
            book.write(bytes);
        }
        handler = exchange -> {
            exchange.getResponseHeaders().set("content-type", "application/octet-stream");
            answer(exchange, 200, bytes.toByteArray());
        };
        Fetch fetch = all.fetch(saved());
        assertThat(fetch.outcome()).as(fetch.why() + fetch.faults()).isEqualTo(Outcome.ADDED);
        assertThat(fetch.records()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            204 | answered 204, and no file.
            400 | answered 400, and no file.
            401 | answered 401: the user, the password or the key is not right, or no longer.
            403 | answered 403: whoever the user or key is for may not read this.
            404 | answered 404: there is no such file.
            410 | answered 410: there is no such file.
            429 | answered 429: it was asked too often. It is asked again later.
            500 | answered 500: something is wrong over there.
            503 | answered 503: something is wrong over there.""")
    void whatIsNoFileIsSaid(int status, String words) {
        byte[] body = status == 204 ? new byte[0] : SALES.getBytes(StandardCharsets.UTF_8);
        handler = exchange -> answer(exchange, status, body);
        Source source = saved();
        assertThat(refused(source)).isEqualTo(address("/out/sales.csv") + " " + words);
        succeeds(source);
    }

    @Test
    void aPageForPeopleIsNoTable() {
        handler = exchange -> {
            exchange.getResponseHeaders().set("content-type", "Text/HTML; charset=utf-8");
            answer(exchange, "<html><h1>Sign in</h1></html>");
        };
        Source source = saved();
        assertThat(refused(source)).endsWith("Perhaps it asks to sign in.");
        succeeds(source);
    }

    @Test
    void theSecretGoesToItsOwnMachineOnly() {
        String there = "http://" + host(elsewhere) + "/file.csv";
        handler = exchange -> {
            if (exchange.getRequestURI().getPath().equals("/first")) {
                leading("second?more=1").handle(exchange);
            } else {
                leading(there).handle(exchange);
            }
        };
        Source source = saved(wanted(address("/first")), "X-Key", "", "s3cret");
        Fetch fetch = all.fetch(source);
        assertThat(fetch.outcome()).as(fetch.why()).isEqualTo(Outcome.ADDED);
        assertThat(asked)
                .containsExactly(
                        new Asked("GET", "/first", "s3cret", "null"),
                        new Asked("GET", "/second?more=1", "s3cret", "null"));
        assertThat(askedElsewhere)
                .containsExactly(
                        new Asked("GET", "/file.csv", "null", "null"), new Asked("HEAD", "/file.csv", "null", "null"));
    }

    @Test
    void aUserSignsIn() {
        succeeds(saved(wanted(address("/x")), "", "Åse", "p:w"));
        String both = Base64.getEncoder().encodeToString("Åse:p:w".getBytes(StandardCharsets.UTF_8));
        assertThat(asked).extracting(Asked::authorization).containsOnly("Basic " + both);
        assertThat(asked).extracting(Asked::key).containsOnly("null");
    }

    @Test
    void anotherMachineIsNotAskedAtAll() {
        Source source = saved(wanted("http://" + host(elsewhere) + "/file.csv"), "X-Key", "", "s3cret");
        assertThat(refused(source)).endsWith("Make a source of its own for another machine.");
        assertThat(askedElsewhere).isEmpty();
    }

    @Test
    void endlessWaysAreLeft() {
        handler = leading("/on");
        Source source = saved();
        assertThat(refused(source)).endsWith("leads from one address to the next without end.");
        assertThat(asked).hasSizeLessThan(10);
        succeeds(source);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            file:///etc/passwd | is no address. Write it with https:// at its beginning.
            ftp://127.0.0.1/x | is no address. Write it with https:// at its beginning.
            http://192.0.2.1/x | is not encrypted. Write https:// in place of http://.
            https://169.254.169.254/latest | only machines beside this one have it.
            http://me:hidden@127.0.0.1/x | Write them in their own fields.
            http://a b/ | leads to what is no address.
            http:///x | is no address. Write it with https:// at its beginning.""")
    void whereItMayNotLead(String to, String words) {
        handler = leading(to);
        Source source = saved();
        assertThat(refused(source)).endsWith(words);
        succeeds(source);
    }

    @Test
    void aWayToNowhereIsSaid() {
        handler = exchange -> exchange.sendResponseHeaders(301, -1);
        assertThat(refused(saved())).endsWith("leads nowhere.");
    }

    @Test
    void whatBreaksOffInTheMiddleIsNotTaken() {
        handler = exchange -> {
            exchange.sendResponseHeaders(200, SALES.length() + 100);
            exchange.getResponseBody().write(SALES.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        };
        Source source = saved();
        assertThat(refused(source)).endsWith("broke off in the middle. Nothing was taken.");
        succeeds(source);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n40\r\n" + SALES,
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n19\r\nid,date,payee,amount\nS1,2\r\n",
                "HTTP/1.1 200 OK\r\nContent-Le",
                "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + SALES,
                "nothing of the kind\r\n\r\n"
            })
    void whateverIsCutIsNotTaken(String said) throws IOException {
        try (ServerSocket raw = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
            threads.execute(() -> say(raw, said));
            String host = "127.0.0.1:" + raw.getLocalPort();
            Source source =
                    all.save(source(new Place.Web(host, "", ""), wanted("http://" + host + "/sales.csv")), null);
            assertThat(refused(source)).endsWith("broke off in the middle. Nothing was taken.");
        }
    }

    /** Answers each who asks, and ends the connection at once. */
    private static void say(ServerSocket raw, String said) {
        while (!raw.isClosed()) {
            try (Socket socket = raw.accept()) {
                InputStream in = socket.getInputStream();
                for (int ends = 0; ends < 4; ) {
                    int sign = in.read();
                    if (sign < 0) {
                        break;
                    }
                    ends = sign == '\r' || sign == '\n' ? ends + 1 : 0;
                }
                socket.getOutputStream().write(said.getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
            } catch (IOException e) {
                return; // The test is over.
            }
        }
    }

    @Test
    void whatGrowsIsTakenLater() {
        handler = exchange -> {
            if (exchange.getRequestMethod().equals("HEAD")) {
                answer(exchange, SALES + "S3,2026-02-01,Ada,9\n");
            } else {
                answer(exchange, SALES);
            }
        };
        Source source = saved();
        assertThat(refused(source))
                .isEqualTo("%s is being written: it had %d bytes, and then %d. It is taken when it stays as it is."
                        .formatted(address("/out/sales.csv"), SALES.length(), SALES.length() + 20));
        succeeds(source);
    }

    @ParameterizedTest
    @ValueSource(ints = {405, 501, 200})
    void whoDoesNotSayHowLargeItIsIsBelieved(int status) {
        handler = exchange -> {
            if (exchange.getRequestMethod().equals("HEAD")) {
                exchange.sendResponseHeaders(status, -1);
            } else {
                answer(exchange, SALES);
            }
        };
        assertThat(all.fetch(saved()).outcome()).isEqualTo(Outcome.ADDED);
    }

    @Test
    void whoStallsInTheMiddleIsLeft() {
        handler = exchange -> {
            exchange.sendResponseHeaders(200, SALES.length());
            OutputStream out = exchange.getResponseBody();
            out.write(SALES.substring(0, 30).getBytes(StandardCharsets.UTF_8));
            out.flush();
            waiting();
        };
        Source source = saved();
        assertThat(refused(source)).endsWith("broke off in the middle. Nothing was taken.");
        succeeds(source);
    }

    @Test
    void whoNeverAnswersIsLeft() {
        handler = exchange -> waiting();
        Source source = saved();
        assertThat(refused(source)).endsWith("did not answer in time.");
        succeeds(source);
    }

    @Test
    void whoIsSlowButSteadyIsHeardToTheEnd() {
        handler = exchange -> {
            if (exchange.getRequestMethod().equals("HEAD")) {
                answer(exchange, SALES);
                return;
            }
            exchange.sendResponseHeaders(200, SALES.length());
            for (int from = 0; from < SALES.length(); from += 16) {
                String part = SALES.substring(from, Math.min(from + 16, SALES.length()));
                exchange.getResponseBody().write(part.getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
                pause(600);
            }
        };
        Fetch fetch = all.fetch(saved());
        assertThat(fetch.outcome()).as(fetch.why()).isEqualTo(Outcome.ADDED);
    }

    private void waiting() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void nobodyListens() throws IOException {
        String host;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            host = "127.0.0.1:" + closed.getLocalPort();
        }
        String address = "http://" + host + "/sales.csv";
        Source source = all.save(source(new Place.Web(host, "", ""), wanted(address)), null);
        assertThat(refused(source)).isEqualTo(address + " cannot be reached: nobody answers there.");
    }

    @Test
    void whoSpeaksWithoutEncryptionWhereItIsWantedIsNotTrusted() {
        String address = "https://" + host(server) + "/sales.csv";
        Source source = all.save(source(new Place.Web(host(server), "", ""), wanted(address)), null);
        assertThat(refused(source)).startsWith(address);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            attachment; filename=deals.csv | deals.csv
            attachment; filename="my deals.csv" | my deals.csv
            attachment; filename="../../x.csv" | x.csv
            attachment; filename="..\\..\\x.csv" | x.csv
            attachment; filename=/etc/passwd | passwd
            attachment; filename=".." | sales.csv
            attachment; filename=".hidden" | sales.csv
            attachment; filename=" " | sales.csv
            attachment | sales.csv""")
    void aFileIsCalledAsTheAnswerSays(String disposition, String name) {
        handler = exchange -> {
            exchange.getResponseHeaders().set("content-disposition", disposition);
            answer(exchange, SALES);
        };
        Fetch fetch = all.fetch(saved());
        assertThat(fetch.outcome()).as(fetch.why()).isEqualTo(Outcome.ADDED);
        assertThat(all.dataSets
                        .load(all.newest().getFirst().id())
                        .records()
                        .of(RecordType.SALES)
                        .getFirst()
                        .origin()
                        .file())
                .isEqualTo(name);
    }

    @Test
    void twoAddressesMayEndAlike() {
        handler = exchange -> answer(
                exchange,
                exchange.getRequestURI().getQuery().equals("what=payees") ? "id,name\nAda,Ada A\nBo,B\n" : SALES);
        List<Wanted> both = List.of(
                new Wanted("payees", address("/export.csv?what=payees"), false),
                new Wanted("sales", address("/export.csv?what=sales"), false));
        Source source = all.save(
                source(
                        new Place.Web(host(server), "", ""),
                        both,
                        layout(
                                section(RecordType.PAYEES, "payees", Map.of("id", "id", "name", "name")),
                                sales("sales")),
                        Brings.ALL),
                null);
        Fetch fetch = all.fetch(source);
        assertThat(fetch.outcome()).as(fetch.why() + fetch.faults()).isEqualTo(Outcome.ADDED);
        assertThat(fetch.records()).isEqualTo(4);
    }

    @Test
    void aColumnThatIsCalledOtherwiseNowIsNamed() {
        Source source = saved();
        succeeds(source);
        handler = exchange -> answer(exchange, SALES.replace("amount", "sum"));
        Fetch fetch = all.fetch(source);
        assertThat(fetch.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(fetch.faults().getFirst()).contains("column " + COLUMNS.get("amount") + ": The column is missing.");
        assertThat(all.dataSets.all()).hasSize(1);
        handler = exchange -> answer(exchange, SALES + "S3,2026-02-01,Ada,9\n");
        assertThat(all.fetch(source).version()).isEqualTo(2);
    }

    @Test
    void aLargeFileThatIsLeftUnreadHoldsNobodyUp() {
        byte[] large = new byte[LARGE];
        Arrays.fill(large, (byte) 'x');
        handler = exchange -> {
            if (exchange.getRequestURI().getPath().equals("/first")) {
                exchange.getResponseHeaders().set("location", "/second");
                answer(exchange, 302, large);
            } else {
                answer(exchange, 404, large);
            }
        };
        assertThat(refused(saved(wanted(address("/first")), "", "", null))).endsWith("there is no such file.");
    }
}
