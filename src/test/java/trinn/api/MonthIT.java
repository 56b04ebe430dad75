package trinn.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import client.ApiClient;
import client.ApiException;
import client.api.DataSetsApi;
import client.api.ImportsApi;
import client.api.JobsApi;
import client.api.LogApi;
import client.api.PayRunsApi;
import client.api.PlanAssignmentsApi;
import client.api.SchemesApi;
import client.api.StatementsApi;
import client.api.WhatIfsApi;
import client.model.Acceptance;
import client.model.Job;
import client.model.Mapping;
import client.model.NewAssigned;
import client.model.NewExport;
import client.model.NewImport;
import client.model.NewRun;
import client.model.NewStep;
import client.model.NewVersion;
import client.model.NewWhatIf;
import client.model.PayStatement;
import client.model.Run;
import client.model.RunBounds;
import client.model.RunFinding;
import client.model.RunStep;
import client.model.SchemeStep;
import client.model.Slip;
import client.model.WageType;
import client.model.WageTypes;
import client.model.WhatIf;
import client.model.WhatIfResult;
import client.model.Whom;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trinn.access.Demo;
import trinn.plan.store.FlatScheme;

/** A whole month by a client that was generated from the description: brought in, tried, approved, frozen, handed on. */
final class MonthIT extends InApi {

    private static final String NAME = "Month by interface";

    private static final String PAYEES = """
            id,name,role,manager,base salary,variable base
            2,Bo Berg,Seller,10,30000,10000
            7,Siv Dal,Seller,10,30000,10000
            10,Liv Vik,Manager,,40000,15000
            """;

    private static final String SALES = """
            id,date,payee,amount
            A1,2026-01-05,2,400.50
            A2,2026-01-31,2,600
            A3,2026-01-20,7,1000
            """;

    private static final String TARGETS = """
            level,of,kpi,from,to,target
            seller,2,revenue,2026-01-01,2026-02-01,1000
            seller,7,revenue,2026-01-01,2026-02-01,1000
            """;

    @TempDir
    private Path folder;

    private static ApiClient by(Demo demo) {
        return Generated.client(address(), token(demo.user()));
    }

    @Test
    void aWholeMonth() throws ApiException, IOException {
        ApiClient designer = by(Demo.DESIGNER);
        ApiClient finance = by(Demo.FINANCE);
        ApiClient second = by(Demo.EVERYTHING);

        long data = upload(designer);
        String scheme = scheme(designer);
        WhatIfResult result = whatIf(designer, data, scheme);
        assertThat(result.getBaseline()).isEqualByComparingTo("200.05");
        assertThat(result.getAlternative()).isEqualByComparingTo("400.10");
        assertThat(result.getDifference()).isEqualByComparingTo("200.05");
        assertThat(result.getHash()).matches("[0-9a-f]{64}");

        approve(designer, finance, scheme);
        assign(finance, scheme);
        Run run = pay(finance, second, data);
        assertThat(run.getState()).isEqualTo(Run.StateEnum.PAID);

        assertThat(new LogApi(finance)
                        .listLogEntries(Set.of("RUN_FROZEN", "RUN_EXPORTED"), null, null, null, null, 2)
                        .getItems())
                .extracting("deed")
                .containsExactly("RUN_EXPORTED", "RUN_FROZEN");
    }

    private long upload(ApiClient designer) throws ApiException, IOException {
        ImportsApi imports = new ImportsApi(designer);
        String id = imports.openImport(new NewImport().name(NAME).currency("NOK"), fresh())
                .getId();
        imports.putImportFile(id, "payees.csv", file("payees.csv", PAYEES));
        imports.putImportFile(id, "targets.csv", file("targets.csv", TARGETS));
        assertThat(imports.putImportFile(id, "sales.csv", file("sales.csv", SALES))
                        .getLacks())
                .isEmpty();
        assertThat(imports.checkImport(id, null).getFaults())
                .filteredOn(fault -> fault.getSeverity() == client.model.Fault.SeverityEnum.ERROR)
                .isEmpty();
        long data = idOf(done(designer, imports.storeImport(id, fresh())));
        assertThat(new DataSetsApi(designer).getDataSet(data).getPayees()).isEqualTo(3);

        Job added = new DataSetsApi(designer)
                .addRecords(
                        data,
                        "sales",
                        List.of(
                                Map.of("id", "A3", "date", "2026-01-20", "payee", "7", "amount", "900"),
                                Map.of("id", "A4", "date", "2026-01-21", "payee", "7", "amount", 100)),
                        fresh());
        long next = idOf(done(designer, added));
        assertThat(new DataSetsApi(designer).getDataSet(next).getVersion()).isEqualTo(2);
        assertThat(new DataSetsApi(designer).getDataSet(next).getSales()).isEqualByComparingTo("2000.50");
        return next;
    }

    private java.io.File file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toFile();
    }

    private static Job done(ApiClient client, Job job) throws ApiException {
        Job now = new JobsApi(client).getJob(job.getId(), 60);
        assertThat(now.getState()).as(String.valueOf(now.getProblem())).isEqualTo(Job.StateEnum.DONE);
        return now;
    }

    private static long idOf(Job done) {
        String address = done.getResult();
        return Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
    }

    private static String scheme(ApiClient designer) throws ApiException {
        Map<String, String> files = new TreeMap<>(FlatScheme.paying("0.1").texts());
        files.replaceAll(
                (name, text) -> text.replace("\"sales\"", "\"revenue\"").replace("code: sales", "code: revenue"));
        return new SchemesApi(designer)
                .saveVersion("flat", new NewVersion().files(files).why("A share of sales"), fresh())
                .getHash();
    }

    private static WhatIfResult whatIf(ApiClient designer, long data, String scheme) throws ApiException {
        WhatIfsApi whatIfs = new WhatIfsApi(designer);
        WhatIf asked = whatIfs.startWhatIf(
                new NewWhatIf().dataSet(data).baseline(scheme).terms(Map.of("salesRate", 0.2)), 60, fresh());
        WhatIf answered = whatIfs.getWhatIf(asked.getId(), 60);
        assertThat(answered.getJob().getState()).isEqualTo(Job.StateEnum.DONE);
        assertThat(whatIfs.listWhatIfRows(asked.getId(), null, 1).getNext()).isNotNull();
        return answered.getResult();
    }

    private static void approve(ApiClient designer, ApiClient finance, String scheme) throws ApiException {
        SchemesApi writes = new SchemesApi(designer);
        SchemesApi decides = new SchemesApi(finance);
        assertThatThrownBy(() -> writes.takeSchemeStep(
                        scheme, new SchemeStep().step(SchemeStep.StepEnum.SEND).text("New"), null, fresh()))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.getCode()).isEqualTo(428));
        writes.takeSchemeStep(
                scheme,
                new SchemeStep().step(SchemeStep.StepEnum.SEND).text("A share of sales"),
                tagOf(writes, scheme),
                fresh());
        decides.takeSchemeStep(
                scheme, new SchemeStep().step(SchemeStep.StepEnum.APPROVE), tagOf(decides, scheme), fresh());
    }

    private static String tagOf(SchemesApi schemes, String scheme) throws ApiException {
        return tag(schemes.getVersionWithHttpInfo(scheme).getHeaders());
    }

    private static String tag(Map<String, List<String>> headers) {
        return headers.entrySet().stream()
                .filter(one -> one.getKey().equalsIgnoreCase("etag"))
                .map(one -> one.getValue().getFirst())
                .findFirst()
                .orElseThrow();
    }

    private static void assign(ApiClient finance, String scheme) throws ApiException {
        PlanAssignmentsApi plans = new PlanAssignmentsApi(finance);
        plans.assign(
                new NewAssigned()
                        .dataSet(NAME)
                        .whom(new Whom().kind(Whom.KindEnum.EVERYBODY).key(""))
                        .scheme(scheme)
                        .from(LocalDate.of(2026, 1, 1))
                        .reference("shelf 3")
                        .reason("Agreed late"),
                fresh());
        assertThat(plans.checkAssignments(NAME, "2026-01").getComplete()).isTrue();
    }

    private static Run pay(ApiClient finance, ApiClient second, long data) throws ApiException {
        PayRunsApi runs = new PayRunsApi(finance);
        runs.setRunBounds(
                NAME, new RunBounds().overMedian(BigDecimal.valueOf(3)).daysOld(1000));
        long id = runs.openPayRun(new NewRun().dataSet(NAME).period("2026-01"), fresh())
                .getId();
        done(finance, runs.workOutPayRun(id, fresh()));
        acceptAll(runs, id);
        step(runs, id, NewStep.StepEnum.SUBMIT);
        acceptAll(runs, id);
        assertThatThrownBy(() -> step(runs, id, NewStep.StepEnum.APPROVE))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.getResponseBody()).contains("own-work"));
        PayRunsApi asManager = new PayRunsApi(by(Demo.MANAGER));
        assertThat(asManager.getPayRun(id).getHistory())
                .filteredOn(one -> one.getStep() == RunStep.StepEnum.ACCEPT)
                .allMatch(one -> one.getText().isEmpty() && one.getAbout().isEmpty());
        assertThat(runs.getPayRun(id).getHistory())
                .filteredOn(one -> one.getStep() == RunStep.StepEnum.ACCEPT)
                .isNotEmpty()
                .allMatch(one -> one.getText().equals("Looked at"));
        step(new PayRunsApi(second), id, NewStep.StepEnum.APPROVE);
        step(runs, id, NewStep.StepEnum.FREEZE);
        List<Slip> slips = runs.listPayslips(id, null, null).getItems();
        assertThat(slips).extracting(Slip::getPayee).contains("2", "7");
        Slip two = slips.stream()
                .filter(one -> one.getPayee().equals("2"))
                .findFirst()
                .orElseThrow();
        PayStatement statement = new StatementsApi(finance).getStatement(data, "2", "2026-01", null);
        assertThat(two.getTotal()).isEqualByComparingTo("100.05").isEqualByComparingTo(statement.getTotal());
        assertThat(statement.getLines().getFirst().getWhy()).contains("1,000.50");
        var mapping = runs.getPayMappingWithHttpInfo(NAME);
        Mapping wanted = mapping.getData()
                .wageTypes(new WageTypes()
                        .byKind(Map.of(
                                "PAY", Map.of("", new WageType().code("210").name("Bonus")))));
        runs.setPayMapping(NAME, wanted, tag(mapping.getHeaders()));
        assertThat(runs.exportPayRun(id, new NewExport().type(NewExport.TypeEnum.CSV), fresh()))
                .content()
                .contains("100,05");
        return step(runs, id, NewStep.StepEnum.PAY);
    }

    private static void acceptAll(PayRunsApi runs, long id) throws ApiException {
        for (RunFinding finding : runs.listFindings(id)) {
            if (!finding.getAccepted()) {
                runs.acceptFinding(id, new Acceptance().key(finding.getKey()).reason("Looked at"), fresh());
            }
        }
    }

    private static Run step(PayRunsApi runs, long id, NewStep.StepEnum step) throws ApiException {
        String seen = tag(runs.getPayRunWithHttpInfo(id).getHeaders());
        return runs.takeRunStep(id, new NewStep().step(step), seen, fresh());
    }
}
