package trinn.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import trinn.access.Role;
import trinn.access.Scope;
import trinn.access.User;
import trinn.api.web.Needs;

/**
 * Who may ask which endpoint with which token. A new endpoint needs a row; what an endpoint shows of people is the matter of the
 * services behind it, and of {@link trinn.AccessTableTest}.
 */
final class EndpointTableIT extends InApi {

    private static final Set<Role> ANYBODY = EnumSet.allOf(Role.class);
    private static final Set<Role> READS = Set.of(Role.DESIGNER, Role.FINANCE, Role.AUDITOR);
    private static final Set<Role> WRITES = Set.of(Role.DESIGNER, Role.FINANCE);
    private static final Set<Role> DESIGNER = Set.of(Role.DESIGNER);
    private static final Set<Role> FINANCE = Set.of(Role.FINANCE);
    private static final Set<Role> ALL_RUNS = Set.of(Role.FINANCE, Role.AUDITOR);
    private static final Set<Role> RUNS = Set.of(Role.MANAGER, Role.FINANCE, Role.AUDITOR);
    private static final Set<Role> PAID = EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR));
    private static final Set<Role> LOG = Set.of(Role.AUDITOR, Role.FINANCE, Role.ADMINISTRATOR);

    private record Row(Set<Scope> scopes, Set<Role> roles) {}

    private static Row row(Set<Role> roles, Scope... scopes) {
        return new Row(Set.of(scopes), roles);
    }

    private static final Map<String, Row> TABLE = new TreeMap<>(Map.ofEntries(
            Map.entry("GET /me", row(ANYBODY)),
            Map.entry("GET /jobs/{id}", row(ANYBODY)),
            Map.entry("DELETE /jobs/{id}", row(ANYBODY)),
            Map.entry("GET /record-types", row(ANYBODY)),
            Map.entry("GET /data-sets", row(READS, Scope.DATA_READ)),
            Map.entry("GET /data-sets/{id}", row(READS, Scope.DATA_READ)),
            Map.entry("DELETE /data-sets/{id}", row(WRITES, Scope.DATA_WRITE)),
            Map.entry("GET /data-sets/{id}/periods", row(PAID, Scope.DATA_READ, Scope.STATEMENTS_READ)),
            Map.entry("GET /data-sets/{id}/records/{type}", row(READS, Scope.DATA_READ)),
            Map.entry("POST /data-sets/{id}/records/{type}", row(WRITES, Scope.DATA_WRITE)),
            Map.entry("GET /data-sets/{id}/kpis", row(READS, Scope.DATA_READ)),
            Map.entry("GET /data-sets/{id}/kpis/{code}/values", row(READS, Scope.DATA_READ)),
            Map.entry("POST /imports", row(WRITES, Scope.DATA_WRITE)),
            Map.entry("GET /imports/{id}", row(WRITES, Scope.DATA_WRITE)),
            Map.entry("DELETE /imports/{id}", row(WRITES, Scope.DATA_WRITE)),
            Map.entry("PUT /imports/{id}/files/{name}", row(WRITES, Scope.DATA_WRITE)),
            Map.entry("GET /imports/{id}/data.yaml", row(WRITES, Scope.DATA_WRITE)),
            Map.entry("POST /imports/{id}/check", row(WRITES, Scope.DATA_WRITE)),
            Map.entry("POST /imports/{id}/store", row(WRITES, Scope.DATA_WRITE)),
            Map.entry("GET /sources", row(WRITES, Scope.DATA_WRITE)),
            Map.entry("GET /sources/{id}/fetches", row(WRITES, Scope.DATA_WRITE)),
            Map.entry("POST /sources/{id}/fetch", row(WRITES, Scope.DATA_WRITE)),
            Map.entry("POST /sources/{id}/records", row(WRITES, Scope.DATA_WRITE)),
            Map.entry("GET /schemes", row(READS, Scope.SCHEMES_READ)),
            Map.entry("GET /schemes/{scheme}/versions", row(READS, Scope.SCHEMES_READ)),
            Map.entry("POST /schemes/{scheme}/versions", row(DESIGNER, Scope.SCHEMES_WRITE)),
            Map.entry("GET /scheme-versions/{hash}", row(READS, Scope.SCHEMES_READ)),
            Map.entry("GET /scheme-versions/{hash}/zip", row(READS, Scope.SCHEMES_READ)),
            Map.entry("GET /scheme-versions/{hash}/cases", row(READS, Scope.SCHEMES_READ)),
            Map.entry("GET /scheme-versions/{hash}/assignments", row(READS, Scope.PLANS_READ)),
            Map.entry("POST /scheme-versions/{hash}/steps", row(WRITES, Scope.PLANS_WRITE, Scope.SCHEMES_WRITE)),
            Map.entry("POST /scheme-checks", row(READS, Scope.SCHEMES_READ, Scope.SCHEMES_WRITE)),
            Map.entry("POST /what-ifs", row(WRITES, Scope.WHAT_IFS)),
            Map.entry("GET /what-ifs/{id}", row(WRITES, Scope.WHAT_IFS)),
            Map.entry("DELETE /what-ifs/{id}", row(WRITES, Scope.WHAT_IFS)),
            Map.entry("GET /what-ifs/{id}/figures", row(WRITES, Scope.WHAT_IFS)),
            Map.entry("GET /what-ifs/{id}/rows", row(WRITES, Scope.WHAT_IFS)),
            Map.entry("GET /what-ifs/{id}/table", row(WRITES, Scope.WHAT_IFS)),
            Map.entry("POST /what-ifs/{id}/save", row(WRITES, Scope.WHAT_IFS)),
            Map.entry("GET /saved-what-ifs", row(WRITES, Scope.WHAT_IFS)),
            Map.entry("DELETE /saved-what-ifs/{id}", row(WRITES, Scope.WHAT_IFS)),
            Map.entry("GET /data-sets/{id}/statements", row(PAID, Scope.STATEMENTS_READ)),
            Map.entry("GET /data-sets/{id}/statements/{payee}/{period}", row(PAID, Scope.STATEMENTS_READ)),
            Map.entry("GET /data-sets/{id}/statements/{payee}/{period}/explanation", row(PAID, Scope.STATEMENTS_READ)),
            Map.entry("GET /data-sets/{id}/statements/{payee}/{period}/pdf", row(PAID, Scope.STATEMENTS_READ)),
            Map.entry("GET /assignments", row(READS, Scope.PLANS_READ)),
            Map.entry("GET /assignments/{id}", row(READS, Scope.PLANS_READ)),
            Map.entry("POST /assignments", row(FINANCE, Scope.PLANS_WRITE)),
            Map.entry("POST /assignments/{id}/end", row(FINANCE, Scope.PLANS_WRITE)),
            Map.entry("GET /assignable-versions", row(READS, Scope.PLANS_READ)),
            Map.entry("GET /assignment-checks", row(READS, Scope.PLANS_READ)),
            Map.entry("GET /pay-runs", row(RUNS, Scope.PAY_RUNS_READ)),
            Map.entry("POST /pay-runs", row(FINANCE, Scope.PAY_RUNS_WRITE)),
            Map.entry("GET /pay-runs/{id}", row(RUNS, Scope.PAY_RUNS_READ)),
            Map.entry("POST /pay-runs/{id}/work-out", row(FINANCE, Scope.PAY_RUNS_WRITE)),
            Map.entry("POST /pay-runs/{id}/steps", row(FINANCE, Scope.PAY_RUNS_WRITE)),
            Map.entry("GET /pay-runs/{id}/payslips", row(RUNS, Scope.PAY_RUNS_READ)),
            Map.entry("GET /pay-runs/{id}/totals", row(ALL_RUNS, Scope.PAY_RUNS_READ)),
            Map.entry("GET /pay-runs/{id}/findings", row(ALL_RUNS, Scope.PAY_RUNS_READ)),
            Map.entry("POST /pay-runs/{id}/acceptances", row(FINANCE, Scope.PAY_RUNS_WRITE)),
            Map.entry("POST /pay-runs/{id}/confirmations", row(Set.of(Role.MANAGER), Scope.PAY_RUNS_WRITE)),
            Map.entry("POST /pay-runs/{id}/adjustments", row(FINANCE, Scope.PAY_RUNS_WRITE)),
            Map.entry("POST /pay-runs/{id}/withdrawals", row(FINANCE, Scope.PAY_RUNS_WRITE)),
            Map.entry("POST /pay-runs/{id}/agreements", row(FINANCE, Scope.PAY_RUNS_WRITE)),
            Map.entry("POST /pay-runs/{id}/holds", row(FINANCE, Scope.PAY_RUNS_WRITE)),
            Map.entry("POST /pay-runs/{id}/releases", row(FINANCE, Scope.PAY_RUNS_WRITE)),
            Map.entry("POST /pay-runs/{id}/exports", row(FINANCE, Scope.PAY_RUNS_WRITE)),
            Map.entry("GET /pay-run-bounds", row(ALL_RUNS, Scope.PAY_RUNS_READ)),
            Map.entry("PUT /pay-run-bounds", row(FINANCE, Scope.PAY_RUNS_WRITE)),
            Map.entry("GET /pay-mappings", row(ALL_RUNS, Scope.PAY_RUNS_READ)),
            Map.entry("PUT /pay-mappings", row(FINANCE, Scope.PAY_RUNS_WRITE)),
            Map.entry("GET /audit/entries", row(LOG, Scope.AUDIT_READ)),
            Map.entry("GET /audit/head", row(LOG, Scope.AUDIT_READ))));

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping endpoints;

    @Test
    void everyEndpointIsForThoseOfItsRow() {
        Map<String, Row> found = new TreeMap<>();
        endpoints.getHandlerMethods().forEach((request, method) -> {
            if (method.getBeanType().getPackageName().startsWith("trinn.api")) {
                Needs needs = method.getMethodAnnotation(Needs.class);
                assertThat(needs).as(method.toString()).isNotNull();
                Set<Role> roles = Needs.Roles.of(needs);
                request.getPatternValues()
                        .forEach(path -> request.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> found.put(
                                        verb + " " + path.substring("/api/v1".length()),
                                        new Row(Set.of(needs.value()), roles))));
            }
        });
        assertThat(found).isEqualTo(TABLE);
    }

    /** Each endpoint is asked by each role with each scope alone, and without a token. */
    @Test
    void nobodyElseIsAnswered() {
        List<String> deviations = new ArrayList<>();
        int cells = 0;
        for (Role role : Role.values()) {
            User user =
                    new User("demo-" + role.name().toLowerCase(java.util.Locale.ROOT), role.name(), Set.of(role), "");
            for (Scope scope : Scope.values()) {
                Caller caller = new Caller(token(demo(user), Set.of(scope)));
                for (Map.Entry<String, Row> row : TABLE.entrySet()) {
                    cells++;
                    boolean refused = isRefused(ask(caller, row.getKey()));
                    boolean expected = !isFor(row.getValue(), role, scope);
                    if (refused != expected) {
                        deviations.add(row.getKey() + " by " + role + " with " + scope + ": " + refused);
                    }
                }
            }
        }
        for (String request : TABLE.keySet()) {
            cells++;
            if (ask(new Caller(""), request).status() != 401) {
                deviations.add(request + " without a token");
            }
        }
        System.out.printf(
                "Endpoint table: %d endpoints, %d cells, %d deviations%n", TABLE.size(), cells, deviations.size());
        assertThat(deviations).isEmpty();
    }

    /** The person of the demo with a role; only a manager there sells too, and the first person may do everything. */
    private static User demo(User user) {
        return Stream.of(trinn.access.Demo.values())
                .map(trinn.access.Demo::user)
                .filter(one -> one.id().equals(user.id()))
                .findFirst()
                .orElse(trinn.access.Demo.EVERYTHING.user());
    }

    private static boolean isFor(Row row, Role role, Scope scope) {
        Set<Role> has = demo(new User("demo-" + role.name().toLowerCase(java.util.Locale.ROOT), "", Set.of(role), ""))
                .roles();
        boolean scoped = row.scopes().isEmpty() || row.scopes().contains(scope);
        return scoped && has.stream().anyMatch(row.roles()::contains);
    }

    private static boolean isRefused(Answer answer) {
        return answer.status() == 403
                && Set.of("scope", "role").contains(answer.json().path("code").asString());
    }

    private static Answer ask(Caller caller, String request) {
        String[] parts = request.split(" ");
        String path = parts[1].replaceAll("\\{id}", "987654").replaceAll("\\{[a-z]+}", "nothing");
        String query = path.contains("-bounds") || path.contains("-mappings") ? "?dataSet=nothing" : "";
        return switch (parts[0]) {
            case "GET" -> caller.get(path + query);
            case "DELETE" -> caller.delete(path);
            case "PUT" ->
                path.contains("/files/")
                        ? caller.send(
                                "PUT",
                                path,
                                java.net.http.HttpRequest.BodyPublishers.ofString("a"),
                                "Content-Type",
                                "application/octet-stream")
                        : caller.put(path + query, "{}");
            default -> caller.post(path, path.contains("/records/") ? "[]" : "{}");
        };
    }

    @Test
    void rolesAndScopesAreToldByTheirWords() {
        Answer answer = new Caller(token(trinn.access.Demo.SELLER.user(), Set.of(Scope.DATA_READ))).get("/data-sets");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("detail").asString()).contains("designer, finance, auditor");
        Answer scope = new Caller(token(trinn.access.Demo.FINANCE.user(), Set.of(Scope.DATA_READ))).get("/pay-runs");
        assertThat(scope.json().path("detail").asString()).contains("pay-runs-read");
        assertThat(Stream.of(Scope.values()).map(Scope::code).collect(Collectors.toSet()))
                .hasSize(11);
    }
}
