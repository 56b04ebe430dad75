package trinn.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import trinn.access.Demo;
import trinn.access.store.Signed;
import trinn.api.web.Page;
import trinn.evaluation.Bindings;
import trinn.population.Person;
import trinn.population.store.DataSets;
import trinn.scheme.Scheme;
import trinn.scheme.store.SchemeVersions;
import trinn.simulation.ResultHash;
import trinn.simulation.store.Question;
import trinn.simulation.store.Simulator;

/** Each part of the interface, as another system uses it. */
final class ApiIT extends InApi {

    @TempDir
    private Path folder;

    @Autowired
    private Simulator simulator;

    @Autowired
    private SchemeVersions versions;

    @Autowired
    private DataSets dataSets;

    private final Caller designer = as(Demo.DESIGNER);
    private final Caller finance = as(Demo.FINANCE);

    @Test
    void tellsWhoseTokenItIs() {
        JsonNode me = finance.get("/me").json();
        assertThat(me.path("name").asString()).isEqualTo("Ole Haugen");
        assertThat(me.path("roles").get(0).asString()).isEqualTo("finance");
        assertThat(me.path("scopes")).hasSize(11);
    }

    @Test
    void whoComesWithoutATokenIsToldHowToGetOne() {
        Answer answer = new Caller("").get("/me");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("detail").asString()).contains("My account");
        assertThat(new Caller("trinn_" + "x".repeat(43)).get("/me").status()).isEqualTo(401);
        assertThat(answer.response().headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void anAddressThatLeadsNowhereIsNoPage() {
        Answer answer = designer.get("/nowhere");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("code").asString()).isEqualTo("not-there");
        assertThat(designer.post("/me", "{}").status()).isEqualTo(405);
    }

    @Test
    void aListComesInParts() {
        Set<String> seen = new HashSet<>();
        String after = "";
        int parts = 0;
        do {
            JsonNode part = designer.get("/schemes?limit=5" + after).json();
            part.path("items")
                    .forEach(one ->
                            assertThat(seen.add(one.path("scheme").asString())).isTrue());
            after = part.path("next").isNull()
                    ? ""
                    : "&after=" + part.path("next").asString();
            parts++;
        } while (!after.isEmpty());
        assertThat(seen).contains("nordic-sales", "unit-extra").hasSizeGreaterThan(10);
        assertThat(parts).isEqualTo((seen.size() + 4) / 5);
        assertThat(designer.get("/schemes?limit=0").status()).isEqualTo(400);
        assertThat(designer.get("/schemes?limit=1000").status()).isEqualTo(200);
        assertThat(designer.get("/schemes?limit=1001").status()).isEqualTo(400);
        assertThat(designer.get("/schemes?after=eHh4").json().path("detail").asString())
                .contains("next");
    }

    @Test
    void whatDidNotChangeIsNotSentAgain() {
        Answer first = designer.get("/data-sets");
        String tag = first.header("ETag");
        assertThat(tag).isNotEmpty();
        assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
        Answer again = designer.get("/data-sets", "If-None-Match", tag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
        assertThat(designer.get("/data-sets", "If-None-Match", "\"other\"").status())
                .isEqualTo(200);
    }

    @Test
    void theSameKeyAndBodyIsTheSameAnswerAndAnotherBodyIsRefused() {
        String key = fresh();
        Map<String, Object> body = Map.of("name", "Twice", "currency", "NOK");
        Answer first = designer.post("/imports", body, "Idempotency-Key", key);
        Answer again = designer.post("/imports", body, "Idempotency-Key", key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        Answer other = designer.post("/imports", Map.of("name", "Other"), "Idempotency-Key", key);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json().path("code").asString()).isEqualTo("key-used");
        assertThat(designer.post("/scheme-checks", body, "Idempotency-Key", key).status())
                .isEqualTo(409);
        Answer elsewhere = as(Demo.DESIGNER).post("/imports", body, "Idempotency-Key", key);
        assertThat(elsewhere.status()).isEqualTo(201);
        assertThat(elsewhere.text()).isNotEqualTo(first.text());
        assertThat(designer.post("/imports", body, "Idempotency-Key", "a b").status())
                .isEqualTo(400);
    }

    /** What was refused is refused again by the same key; what may not be done can be tried once it may. */
    @Test
    void aKeyKeepsWhatWasRefused() {
        String key = fresh();
        Answer first = designer.post("/what-ifs", "{}", "Idempotency-Key", key);
        Answer again = designer.post("/what-ifs", "{}", "Idempotency-Key", key);
        assertThat(first.status()).isEqualTo(400);
        assertThat(again.text()).isEqualTo(first.text());
        Caller seller = as(Demo.SELLER);
        assertThat(seller.post("/imports", "{}", "Idempotency-Key", key).status())
                .isEqualTo(403);
        assertThat(seller.post("/imports", "{}", "Idempotency-Key", key).header("Idempotent-Replayed"))
                .isEmpty();
    }

    @Test
    void ofManyWithTheSameKeyAtOnceOneIsDone() throws Exception {
        String key = fresh();
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            List<Future<Answer>> all = IntStream.range(0, 8)
                    .mapToObj(i -> many.submit(
                            () -> designer.post("/imports", Map.of("name", "Once"), "Idempotency-Key", key)))
                    .toList();
            for (Future<Answer> one : all) {
                answers.add(one.get());
            }
        }
        assertThat(answers).extracting(Answer::status).isSubsetOf(201, 409).contains(201);
        assertThat(answers.stream().filter(one -> one.status() == 201).map(Answer::text))
                .containsOnly(answers.stream()
                        .filter(one -> one.status() == 201)
                        .findFirst()
                        .orElseThrow()
                        .text());
    }

    @Test
    void faultsInJsonAreToldWithTheirPlace() {
        Answer unknown = designer.post("/scheme-checks", "{\"files\": {}, \"filse\": {}}");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.json().at("/faults/0/field").asString()).isEqualTo("/filse");
        assertThat(unknown.json().at("/faults/0/message").asString()).contains("There are: files.");
        Answer missing = designer.post("/scheme-checks", "{}");
        assertThat(missing.json().at("/faults/0/field").asString()).isEqualTo("/files");
        Answer nothing = designer.post("/scheme-checks", "{\"files\": null}");
        assertThat(nothing.json().at("/faults/0/field").asString()).isEqualTo("/files");
        Answer broken = designer.post("/scheme-checks", "{\n  \"files\": }");
        assertThat(broken.json().path("detail").asString()).contains("line 2");
        assertThat(designer.post("/scheme-checks", "").json().path("detail").asString())
                .contains("JSON");
    }

    /** The same places and fixes as in the workbench. */
    @Test
    void mistakesInRulesAreToldWithTheirPlaceAndFix() {
        String hash = designer.scheme("unit-extra");
        JsonNode version = designer.get("/scheme-versions/" + hash).json();
        Map<String, String> files = new java.util.TreeMap<>();
        version.path("files")
                .properties()
                .forEach(one -> files.put(one.getKey(), one.getValue().asString()));
        JsonNode sound = designer.post("/scheme-checks", Map.of("files", files)).json();
        assertThat(sound.path("sound").asBoolean()).isTrue();
        assertThat(sound.path("cases"))
                .isNotEmpty()
                .allMatch(one -> one.path("passed").asBoolean());
        files.replaceAll(
                (name, text) -> name.endsWith(".drl") ? text.replaceFirst("then\\n", "then\n  int x = 1;\n") : text);
        JsonNode broken =
                designer.post("/scheme-checks", Map.of("files", files)).json();
        assertThat(broken.path("sound").asBoolean()).isFalse();
        JsonNode fault = broken.path("faults").get(0);
        assertThat(fault.path("file").asString()).endsWith(".drl");
        assertThat(fault.path("line").asInt()).isPositive();
        assertThat(fault.path("code").asString()).startsWith("TR-");
        Answer saved =
                designer.post("/schemes/unit-extra/versions", Map.of("base", hash, "files", files, "why", "broken"));
        assertThat(saved.status()).isEqualTo(422);
        assertThat(saved.json().path("faults")).hasSameSizeAs(broken.path("faults"));
        assertThat(designer.scheme("unit-extra")).isEqualTo(hash);
        assertThat(designer.post("/scheme-checks", Map.of("files", Map.of("../a.drl", "")))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aWhatIfIsThatOfTheScreenToTheCent() throws IOException {
        long data = designer.nordhandel().path("id").asLong();
        String hash = designer.scheme("nordic-sales");
        Answer began =
                designer.post("/what-ifs", Map.of("dataSet", data, "baseline", hash, "terms", Map.of("cap", 30000)));
        assertThat(began.status()).isEqualTo(202);
        assertThat(designer.done(began).path("state").asString()).isEqualTo("DONE");
        String id = began.json().path("id").asString();
        JsonNode result = designer.get("/what-ifs/" + id).json().path("result");

        Scheme scheme = Scheme.of(versions.load(hash));
        trinn.simulation.store.Answer screen = Signed.as(
                Demo.DESIGNER.user(),
                () -> simulator.answer(new Question(
                        data, "", scheme, scheme, scheme.terms().with("cap", new BigDecimal("30000")), Bindings.NONE)));
        assertThat(result.path("hash").asString())
                .isEqualTo(ResultHash.of(((trinn.simulation.store.Answer.Results) screen).comparison()));

        JsonNode figures = designer.get("/what-ifs/" + id + "/figures").json().path("measures");
        assertThat(figures.at("/TOTAL/alternative").asString())
                .isEqualTo(result.path("alternative").asString());

        BigDecimal rows = BigDecimal.ZERO;
        String after = "";
        do {
            JsonNode part =
                    designer.get("/what-ifs/" + id + "/rows?limit=1000" + after).json();
            for (JsonNode row : part.path("items")) {
                rows = rows.add(new BigDecimal(row.path("difference").asString()));
            }
            after = part.path("next").isNull()
                    ? ""
                    : "&after=" + part.path("next").asString();
        } while (!after.isEmpty());
        assertThat(rows).isEqualByComparingTo(result.path("difference").asString());
        assertThat(csv(id)).isEqualByComparingTo(rows);
        assertThat(parquet(id)).isEqualByComparingTo(rows);

        Answer saved = designer.post("/what-ifs/" + id + "/save", Map.of("name", "Cap 30 000 by interface"));
        assertThat(saved.status()).isEqualTo(201);
        assertThat(saved.json().path("alternative").asString())
                .isEqualTo(result.path("alternative").asString());
        assertThat(designer.get("/saved-what-ifs").text()).contains("Cap 30 000 by interface");
        assertThat(designer.delete("/saved-what-ifs/" + saved.json().path("id").asLong())
                        .status())
                .isEqualTo(204);
        assertThat(as(Demo.FINANCE).get("/what-ifs/" + id).status()).isEqualTo(404);
        assertThat(designer.delete("/what-ifs/" + id).status()).isEqualTo(204);
        assertThat(designer.get("/what-ifs/" + id).status()).isEqualTo(404);
    }

    private BigDecimal csv(String id) {
        return designer.get("/what-ifs/" + id + "/table")
                .text()
                .lines()
                .skip(1)
                .map(line -> new BigDecimal(line.substring(line.lastIndexOf(',') + 1)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal parquet(String id) throws IOException {
        Path file = folder.resolve("rows.parquet");
        Files.write(
                file,
                designer.get("/what-ifs/" + id + "/table", "Accept", "application/vnd.apache.parquet")
                        .response()
                        .body());
        BigDecimal sum = BigDecimal.ZERO;
        try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(file));
                var rows = reader.rowReader()) {
            while (rows.hasNext()) {
                rows.next();
                sum = sum.add(rows.getDecimal("difference"));
            }
        }
        return sum;
    }

    @Test
    void aTermThatIsNoneIsRefusedWithWhatToWrite() {
        long data = designer.nordhandel().path("id").asLong();
        String hash = designer.scheme("nordic-sales");
        Answer answer =
                designer.post("/what-ifs", Map.of("dataSet", data, "baseline", hash, "terms", Map.of("cpa", 1)));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("cap");
    }

    @Test
    void recordsAreAddedWhollyOrNotAtAll() {
        String name = "Records " + fresh();
        long first = bringIn(name);
        Answer wrong = designer.post(
                "/data-sets/" + first + "/records/sales",
                List.of(
                        Map.of("id", "B1", "date", "2026-01-07", "payee", "2", "amount", "10"),
                        Map.of("id", "B2", "date", "2026-02-30", "payee", "9", "amount", "10,5")));
        JsonNode job = designer.done(wrong);
        assertThat(job.path("state").asString()).isEqualTo("FAILED");
        assertThat(job.at("/problem/code").asString()).isEqualTo("data");
        assertThat(job.at("/problem/faults").findValuesAsString("row")).containsOnly("3");
        assertThat(job.at("/problem/faults").findValuesAsString("field")).contains("date", "amount");
        assertThat(designer.get("/data-sets?name=" + name.replace(" ", "%20"))
                        .json()
                        .path("items"))
                .hasSize(1);

        JsonNode right = designer.done(designer.send(
                "POST",
                "/data-sets/" + first + "/records/sales",
                HttpRequest.BodyPublishers.ofString("id,date,payee,amount\nA1,2026-01-05,2,500\nB1,2026-01-07,2,10\n"),
                "Content-Type",
                "text/csv"));
        assertThat(right.path("state").asString()).isEqualTo("DONE");
        JsonNode next = designer.get(right.path("result").asString()).json();
        assertThat(next.path("version").asInt()).isEqualTo(2);
        assertThat(next.path("sales").asString()).isEqualTo("1110");
        Answer late = designer.post("/data-sets/" + first + "/records/sales", "[]");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().path("code").asString()).isEqualTo("not-newest");
        JsonNode uneven = designer.done(designer.send(
                "POST",
                next(right) + "/records/sales",
                HttpRequest.BodyPublishers.ofString("id,amount\nA1,1\nB1\n"),
                "Content-Type",
                "text/csv"));
        assertThat(uneven.at("/problem/faults/0/row").asInt()).isEqualTo(3);
        JsonNode unknown = designer.done(designer.post(
                "/data-sets/" + next.path("id").asLong() + "/records/sales", List.of(Map.of("amuont", 1))));
        assertThat(unknown.at("/problem/detail").asString()).contains("amount");
        assertThat(designer.delete("/data-sets/" + next.path("id").asLong()).status())
                .isEqualTo(204);
        assertThat(designer.delete("/data-sets/" + first).status()).isEqualTo(204);
        assertThat(designer.get("/data-sets/" + first).status()).isEqualTo(404);
    }

    /** Who changes an amount keeps the rest, also what is shown to nobody by itself; and may change it back. */
    @Test
    void whatIsNotSentOfARecordStays() {
        String id = designer.post("/imports", Map.of("currency", "NOK"))
                .json()
                .path("id")
                .asString();
        String name = "Kept " + fresh();
        put(id, "data.yaml", """
                name: %s
                currency: NOK
                payees:
                  file: payees.csv
                  columns: {id: id, name: name, gender: gender, role: role}
                sales:
                  file: sales.csv
                  columns: {id: id, date: date, payee: payee, amount: amount, attribute.territory: territory}
                """.formatted(name));
        put(id, "payees.csv", "id,name,gender,role\n2,Bo Berg,woman,Seller\n");
        put(id, "sales.csv", "id,date,payee,amount,territory\nA1,2026-01-05,2,400,North\n");
        JsonNode first = designer.done(designer.post("/imports/" + id + "/store", "{}"));
        assertThat(first.path("state").asString()).as(first.toString()).isEqualTo("DONE");
        String address = first.path("result").asString();
        for (String amount : List.of("450.5", "12345678.9", "450.5", "0.0005")) {
            JsonNode next = designer.done(
                    designer.post(address + "/records/sales", "[{\"id\": \"A1\", \"amount\": %s}]".formatted(amount)));
            assertThat(next.path("state").asString()).as(next.toString()).isEqualTo("DONE");
            address = next.path("result").asString();
            JsonNode sale = designer.get(address + "/records/sales").json().at("/items/0");
            assertThat(sale.at("/fields/amount").asString()).isEqualTo(amount);
            assertThat(sale.at("/fields/date").asString()).isEqualTo("2026-01-05");
            assertThat(sale.at("/attributes/territory").asString()).isEqualTo("North");
            assertThat(designer.get(address).json().path("newest").asBoolean()).isTrue();
        }
        JsonNode payees = designer.done(designer.post(
                address + "/records/payees",
                List.of(
                        Map.of("id", "2", "name", "Bo Dahl", "attribute.team", "A"),
                        Map.of("id", "3", "name", "Eva"))));
        address = payees.path("result").asString();
        JsonNode both = designer.get(address + "/records/payees").json().path("items");
        assertThat(both).hasSize(2);
        JsonNode bo = both.get(0).at("/fields/id").asString().equals("2") ? both.get(0) : both.get(1);
        assertThat(bo.at("/fields/role").asString()).isEqualTo("Seller");
        assertThat(bo.at("/attributes/team").asString()).isEqualTo("A");
        long data = Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
        assertThat(dataSets.people(data).get("2").gender()).isEqualTo(Person.Gender.WOMAN);
    }

    /** Of two that add to the same version one is told that there is a newer one: nothing is lost without a word. */
    @Test
    void ofTwoThatAddAtOnceNeitherIsLost() {
        long data = bringIn("Raced " + fresh());
        List<Answer> began = IntStream.range(0, 4)
                .mapToObj(i -> designer.post(
                        "/data-sets/" + data + "/records/sales",
                        List.of(Map.of("id", "N" + i, "date", "2026-01-07", "payee", "2", "amount", i + 1))))
                .toList();
        List<JsonNode> ended = began.stream()
                .filter(one -> one.status() == 202)
                .map(designer::done)
                .toList();
        assertThat(ended.stream().filter(one -> one.path("state").asString().equals("DONE")))
                .hasSize(1);
        assertThat(ended.stream()
                        .filter(one -> one.path("state").asString().equals("FAILED"))
                        .map(one -> one.at("/problem/code").asString()))
                .allMatch("not-newest"::equals);
    }

    /** A described version of a data set stays what it is. */
    @Test
    void aDescribedVersionKeepsNameMoneyAndKpis() {
        long base = bringIn("Based " + fresh());
        String name = designer.get("/data-sets/" + base).json().path("name").asString();
        String id = designer.post("/imports", Map.of("base", base))
                .json()
                .path("id")
                .asString();
        String yaml = """
                name: %s
                currency: %s
                sales:
                  file: more.csv
                  columns: {id: id, date: date, payee: payee, amount: amount}
                """;
        put(id, "more.csv", "id,date,payee,amount\nZ1,2026-01-05,2,1\n");
        put(id, "data.yaml", yaml.formatted("Other", "NOK"));
        assertThat(designer.post("/imports/" + id + "/check", "{}")
                        .json()
                        .path("detail")
                        .asString())
                .contains(name);
        put(id, "data.yaml", yaml.formatted(name, "SEK"));
        assertThat(designer.post("/imports/" + id + "/check", "{}").status()).isEqualTo(422);
        put(id, "data.yaml", yaml.formatted(name, "NOK"));
        JsonNode stored = designer.done(designer.post("/imports/" + id + "/store", "{}"));
        JsonNode next = designer.get(stored.path("result").asString()).json();
        assertThat(next.path("version").asInt()).isEqualTo(2);
        assertThat(next.path("payees").asInt()).isEqualTo(2);
        assertThat(next.path("sales").asString()).isEqualTo("1");
    }

    @Test
    void whatCannotBeADataSetIsSaidAtOnce() {
        assertThat(designer.post("/imports", Map.of("currency", "KRONER")).status())
                .isEqualTo(422);
        assertThat(designer.post("/imports", Map.of("currency", "XYZ")).status())
                .isEqualTo(422);
        assertThat(designer.post("/imports", Map.of("name", "x".repeat(201))).status())
                .isEqualTo(422);
        assertThat(designer.post("/imports", Map.of("base", 987654)).status()).isEqualTo(404);
        assertThat(designer.post("/scheme-checks", "{\"files\": {\"scheme.yaml\": null}}")
                        .status())
                .isEqualTo(422);
        long data = designer.nordhandel().path("id").asLong();
        assertThat(designer.post("/data-sets/" + data + "/records/sales", "[null]")
                        .status())
                .isEqualTo(400);
    }

    /** Other spellings of JSON are not read in another way. */
    @Test
    void onlyJsonTablesAndFilesAreRead() {
        for (String type : List.of("application/yaml", "application/x+json", "multipart/form-data; boundary=x")) {
            assertThat(designer.send(
                                    "POST",
                                    "/scheme-checks",
                                    HttpRequest.BodyPublishers.ofString("files: {}"),
                                    "Content-Type",
                                    type)
                            .status())
                    .as(type)
                    .isEqualTo(415);
        }
        Answer large = designer.send(
                "POST",
                "/scheme-checks",
                HttpRequest.BodyPublishers.ofString("{\"files\": {\"a.drl\": \"" + "x".repeat(1_100_000) + "\"}}"),
                "Content-Type",
                "Application/JSON");
        assertThat(large.status()).isEqualTo(413);
    }

    private static String next(JsonNode done) {
        return done.path("result").asString();
    }

    private long bringIn(String name) {
        String id = designer.post("/imports", Map.of("name", name, "currency", "NOK"))
                .json()
                .path("id")
                .asString();
        put(id, "payees.csv", "id,name\n2,Bo Berg\n7,Siv Dal\n");
        put(id, "sales.csv", "id,date,payee,amount\nA1,2026-01-05,2,400\nA2,2026-01-06,7,600\n");
        JsonNode stored = designer.done(designer.post("/imports/" + id + "/store", "{}"));
        assertThat(stored.path("state").asString()).isEqualTo("DONE");
        assertThat(designer.get("/imports/" + id).status()).isEqualTo(404);
        String address = stored.path("result").asString();
        return Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
    }

    private Answer put(String id, String name, String text) {
        return designer.send(
                "PUT",
                "/imports/" + id + "/files/" + name,
                HttpRequest.BodyPublishers.ofString(text),
                "Content-Type",
                "application/octet-stream");
    }

    @Test
    void anImportSaysWhatIsMissingAndCanBeDescribed() {
        String id = designer.post("/imports", "{}").json().path("id").asString();
        assertThat(designer.get("/imports/" + id).json().path("lacks")).isNotEmpty();
        assertThat(put(id, "no.xlsx", "PK\u0003\u0004 no workbook").status()).isEqualTo(422);
        assertThat(put(id, "..hidden", "a").status()).isEqualTo(400);
        assertThat(designer.get("/imports/" + id).json().path("files")).isEmpty();
        put(id, "deals.csv", "Deal,Day,Who,Sum\nA1,2026-01-05,2,400\n");
        assertThat(designer.post("/imports/" + id + "/store", "{}").status()).isEqualTo(202);
        assertThat(put(id, "data.yaml", """
                        name: Described
                        currency: NOK
                        sales:
                          file: deals.csv
                          columns: {id: Deal, date: Day, payee: Who, amount: Sum}
                        """).status()).isEqualTo(200);
        assertThat(designer.get("/imports/" + id).json().path("lacks")).isEmpty();
        JsonNode report = designer.post("/imports/" + id + "/check", "{}").json();
        assertThat(report.path("errors").asInt()).isZero();
        assertThat(finance.get("/imports/" + id).status()).isEqualTo(404);
        assertThat(designer.delete("/imports/" + id).status()).isEqualTo(204);
    }

    @Test
    void kpisAndRecordsAreThoseOfTheData() {
        long data = designer.nordhandel().path("id").asLong();
        JsonNode kpis = designer.get("/data-sets/" + data + "/kpis", "Accept-Language", "nb")
                .json();
        assertThat(kpis.findValuesAsString("code")).contains("revenue", "margin");
        JsonNode months =
                designer.get("/data-sets/" + data + "/kpis/revenue/values").json();
        assertThat(months.path("items")).hasSize(14);
        assertThat(months.at("/items/13/from").asString()).isEqualTo("2026-10-01");
        JsonNode october = designer.get("/data-sets/" + data
                        + "/kpis/revenue/values?level=PAYEE&of=P001&after="
                        + Page.cursor("P001 2026-09-01"))
                .json();
        assertThat(october.at("/items/0/value").asString()).isEqualTo("793062.265");
        assertThat(october.at("/items/0/target").asString()).isEqualTo("660000");
        assertThat(designer.get("/data-sets/" + data + "/kpis/no-such/values").status())
                .isEqualTo(404);
        JsonNode page =
                designer.get("/data-sets/" + data + "/records/payees?limit=123").json();
        JsonNode last = designer.get("/data-sets/" + data + "/records/payees?after="
                        + page.path("next").asString())
                .json();
        assertThat(page.path("items")).hasSize(123);
        assertThat(last.path("items")).hasSize(1);
        assertThat(last.path("next").isNull()).isTrue();
        assertThat(page.toString()).doesNotContain("gender");
        assertThat(designer.get("/data-sets/" + data + "/records/nothing").status())
                .isEqualTo(404);
    }

    /** Who sees whom is decided as on the screens. */
    @Test
    void sellersSeeTheirOwnPayAndManagersTheirTeams() {
        long data = designer.nordhandel().path("id").asLong();
        String by = "?scheme=" + designer.scheme("nordic-sales");
        String of = "/data-sets/" + data + "/statements";
        Caller seller = as(Demo.SELLER);
        Caller manager = as(Demo.MANAGER);
        assertThat(seller.get(of + "/P001/2026-10" + by).status()).isEqualTo(200);
        assertThat(seller.get(of + "/P003/2026-10" + by).status()).isEqualTo(404);
        assertThat(manager.get(of + "/P003/2026-10" + by).status()).isEqualTo(200);
        assertThat(manager.get(of + "/P095/2026-10" + by).status()).isEqualTo(404);
        JsonNode all = seller.get(of + by + "&period=2026-10").json();
        assertThat(all.path("items").findValuesAsString("payee")).containsExactly("P001");
        assertThat(seller.get(of + "/P001/2026-10/pdf" + by).text()).startsWith("%PDF");
        JsonNode explained = seller.get(of + "/P001/2026-10/explanation" + by, "Accept-Language", "da")
                .json();
        assertThat(explained.at("/statement/total").asString())
                .isEqualTo(all.at("/items/0/total").asString());
        assertThat(explained.path("whyNot")).isNotEmpty();
        assertThat(seller.get(of + "/P001/2026-10").json().path("detail").asString())
                .contains("scheme");
        assertThat(seller.get(of + "/P001/1999-01" + by).status()).isEqualTo(404);
    }

    @Test
    void theLogTellsWhatWasDoneByATokenToo() {
        bringIn("Logged " + fresh());
        Caller auditor = as(Demo.AUDITOR);
        JsonNode entries =
                auditor.get("/audit/entries?deed=DATA_IMPORTED&limit=1").json();
        assertThat(entries.at("/items/0/who").asString()).isEqualTo("Astrid Lind");
        assertThat(entries.at("/items/0/about").asString()).startsWith("Logged");
        JsonNode next = auditor.get(
                        "/audit/entries?limit=1&after=" + entries.path("next").asString())
                .json();
        assertThat(next.at("/items/0/number").asLong())
                .isLessThan(entries.at("/items/0/number").asLong());
        assertThat(auditor.get("/audit/head").json().path("hash").asString()).matches("[0-9a-f]{64}");
        assertThat(auditor.get("/audit/entries?deed=NOTHING").status()).isEqualTo(400);
    }

    @Test
    void bodiesThatAreTooLargeAreNotRead() {
        assertThat(designer.post("/scheme-checks", "{\"files\": {\"a.drl\": \"" + "x".repeat(1_100_000) + "\"}}")
                        .status())
                .isEqualTo(413);
        String id = designer.post("/imports", "{}").json().path("id").asString();
        assertThat(put(id, "large.csv", "x".repeat(8_400_000)).status()).isEqualTo(413);
    }
}
