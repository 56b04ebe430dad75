package trinn.simulation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableSupplier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trinn.facts.Kind;
import trinn.facts.Period;
import trinn.format.Formats;
import trinn.simulation.store.TrialAnswer;
import trinn.simulation.store.TrialFiles;
import trinn.simulation.trial.ShadowRun;
import trinn.simulation.trial.TrialResult;
import trinn.simulation.trial.TrialSetup;
import trinn.simulation.ui.FigureTable.Cell;
import trinn.ui.Figure;
import trinn.ui.Tone;

/** How one trial or shadow run stands. */
final class TrialPage extends Div {

    private static final int NAMED = 12;

    private final TrialAnswer answer;
    private final TrialSetup setup;
    private final Formats formats = Formats.of(getLocale());
    private final TrialWords words;
    private final String currency;

    /** @param delete ends the trial and deletes it */
    TrialPage(TrialAnswer answer, Runnable delete) {
        this.answer = answer;
        this.setup = answer.trial().setup();
        this.words = new TrialWords(getLocale(), answer.population().catalogue());
        this.currency = answer.inForce().currency().getCurrencyCode();
        addClassNames("figures-pane", "trial");
        add(new H2(setup.name()), quiet(about()));
        String changed = words.changed(answer.tried(), setup.tried());
        if (!changed.isEmpty()) {
            add(quiet(changed));
        }
        if (setup.kind() == TrialSetup.Kind.SHADOW) {
            show(answer.shadow());
        } else {
            show(answer.result());
        }
        Div files = new Div(
                file("download.excel", "xlsx", TrialFiles.EXCEL, reader -> TrialFiles.excel(answer, reader)),
                file("download.csv", "zip", TrialFiles.ZIP, reader -> TrialFiles.csv(answer, reader)),
                new DeleteButton(getTranslation("trials.delete"), setup.name(), delete));
        files.addClassName("files");
        add(files);
    }

    private interface Making {
        byte[] in(Locale reader);
    }

    private Anchor file(String key, String ending, String type, Making making) {
        Locale reader = getLocale();
        SerializableSupplier<byte[]> bytes = () -> making.in(reader);
        return new Anchor(
                DownloadDialog.made(getTranslation("trials.file") + "." + ending, type, bytes),
                AttachmentType.DOWNLOAD,
                getTranslation(key));
    }

    private String about() {
        String before = answer.inForce().messages(getLocale()).title();
        String after = answer.tried().messages(getLocale()).title();
        String kind =
                getTranslation(setup.kind() == TrialSetup.Kind.SHADOW ? "trials.kind.shadow" : "trials.kind.groups");
        return String.join(
                " · ",
                kind,
                before.equals(after) ? before : before + " → " + after,
                getTranslation(
                        "data.version", answer.data().name(), answer.data().version()),
                getTranslation("trials.since", start()));
    }

    private String start() {
        return TrialWords.month(setup.start(), formats);
    }

    private Paragraph quiet(String text) {
        Paragraph quiet = new Paragraph(text);
        quiet.addClassName("quiet");
        return quiet;
    }

    private void show(ShadowRun run) {
        add(quiet(getTranslation("trials.shadow.about")));
        if (run.months().isEmpty()) {
            add(new Paragraph(getTranslation("trials.waiting", start())));
            return;
        }
        Figure inForce = new Figure(getTranslation("totals.of", getTranslation("trials.in-force"), currency));
        inForce.show(Tone.BASELINE, formats.wholeMoney(run.inForce()));
        Figure tried = new Figure(getTranslation("totals.of", getTranslation("trials.tried"), currency));
        tried.show(Tone.ALTERNATIVE, formats.wholeMoney(run.inForce().add(run.difference())));
        Figure difference = new Figure(getTranslation("totals.of", getTranslation("tone.difference"), currency));
        difference.show(Tone.ofDifference(run.difference()), formats.wholeMoneyDifference(run.difference()));
        Div totals = new Div(inForce, tried, difference);
        totals.addClassName("trinn-figures");
        add(
                totals,
                TrialChart.of(
                        getTranslation("trials.chart.shadow", currency),
                        names("trials.in-force", "trials.tried"),
                        Kind.MONEY,
                        run.months().stream()
                                .map(month -> new TrialChart.Point(
                                        month.period(),
                                        month.payouts().baseline(),
                                        month.payouts().alternative()))
                                .toList(),
                        amount -> amount == null ? "" : formats.wholeMoney(amount),
                        getLocale()),
                new H3(getTranslation("trials.months")),
                months(run));
    }

    private List<String> names(String... keys) {
        return Stream.of(keys).map(key -> getTranslation(key)).toList();
    }

    private FigureTable months(ShadowRun run) {
        FigureTable table = new FigureTable(
                "trials.month", "trials.in-force", "trials.tried", "tone.difference", "trials.less", "trials.more");
        for (ShadowRun.Month month : run.months()) {
            table.row(
                    name(month.period()),
                    "",
                    List.of(
                            new Cell(formats.wholeMoney(month.payouts().baseline()), Tone.BASELINE),
                            new Cell(formats.wholeMoney(month.payouts().alternative()), Tone.ALTERNATIVE),
                            difference(month.payouts().difference()),
                            Cell.of(formats.count(month.payouts().count(-1))),
                            Cell.of(formats.count(month.payouts().count(1)))));
        }
        return table;
    }

    private Cell difference(BigDecimal difference) {
        return new Cell(formats.wholeMoneyDifference(difference), Tone.ofDifference(difference));
    }

    private String name(Period period) {
        return formats.calendar(period.from(), period.to());
    }

    private void show(TrialResult result) {
        List<String> said = new ArrayList<>();
        boolean waits = result.months().isEmpty();
        if (waits) {
            said.add(getTranslation("trials.waiting", start()));
            said.addAll(words.size(setup.kpi(), setup.difference(), answer.size()));
        } else {
            said.add(words.effect(words.kpi(setup.kpi()), result.kpi()));
            said.add(words.effect(getTranslation("trials.paid"), result.paid()));
            said.addAll(words.sees(result.months().size(), result.kpi(), answer.size()));
        }
        Div sentences = new Div();
        sentences.addClassName("said");
        said.forEach(text -> sentences.add(new Paragraph(text)));
        add(sentences, quiet(getTranslation("trials.method")));
        if (!waits) {
            add(chart(result), new H3(getTranslation("trials.months")), months(result));
            add(quiet(getTranslation("trials.per-seller", currency)));
        }
        add(new H3(getTranslation("trials.balance")), new TrialOutlook(answer.balance(), words, currency));
        add(quiet(getTranslation("trials.draw", setup.seed())));
        add(members(result));
    }

    private Component chart(TrialResult result) {
        String kpi = words.kpi(setup.kpi());
        Kind kind = words.kind(setup.kpi());
        return TrialChart.of(
                getTranslation("trials.chart.groups", kind == Kind.MONEY ? kpi + ", " + currency : kpi),
                names("trials.a", "trials.b"),
                kind,
                result.months().stream()
                        .map(month -> new TrialChart.Point(
                                month.period(), month.a().kpi(), month.b().kpi()))
                        .toList(),
                number -> words.number(setup.kpi(), number),
                getLocale());
    }

    private FigureTable months(TrialResult result) {
        FigureTable table = new FigureTable(Stream.of(
                        getTranslation("trials.month"),
                        getTranslation("trials.kpi.a", words.kpi(setup.kpi())),
                        getTranslation("trials.kpi.b", words.kpi(setup.kpi())),
                        getTranslation("trials.kpi.a", getTranslation("trials.paid")),
                        getTranslation("trials.kpi.b", getTranslation("trials.paid")),
                        getTranslation("trials.balance.payees"))
                .map(Span::new)
                .toList());
        for (TrialResult.Month month : result.months()) {
            table.row(
                    name(month.period()),
                    "",
                    List.of(
                            new Cell(words.number(setup.kpi(), month.a().kpi()), Tone.BASELINE),
                            new Cell(words.number(setup.kpi(), month.b().kpi()), Tone.ALTERNATIVE),
                            new Cell(formats.wholeMoney(month.a().paid()), Tone.BASELINE),
                            new Cell(formats.wholeMoney(month.b().paid()), Tone.ALTERNATIVE),
                            Cell.of(formats.count(month.a().payees()) + " + "
                                    + formats.count(month.b().payees()))));
        }
        return table;
    }

    private Details members(TrialResult result) {
        SortedSet<String> left = result.left();
        List<TrialMembers.Member> all = TrialMembers.of(answer, left);
        Div content = new Div();
        if (result.joined() > 0) {
            content.add(new Paragraph(getTranslation("trials.joined", result.joined())));
        }
        if (!left.isEmpty()) {
            String named = all.stream()
                    .filter(TrialMembers.Member::left)
                    .limit(NAMED)
                    .map(TrialMembers.Member::name)
                    .collect(Collectors.joining(", ", "", left.size() > NAMED ? ", …" : ""));
            content.add(new Paragraph(getTranslation("trials.left", left.size(), named)));
        }
        add(content);
        Details details = new Details(getTranslation("trials.members"), new TrialMembers(all, words));
        details.addClassName("members");
        return details;
    }
}
