package trinn.team.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import trinn.board.Board;
import trinn.board.ui.BoardFold;
import trinn.comparison.ComparisonWords;
import trinn.evaluation.store.Population;
import trinn.format.Formats;
import trinn.scheme.Scheme;
import trinn.statement.KpiWords;
import trinn.statement.ReasonWords;
import trinn.team.Member;
import trinn.team.store.Note;

/** A team: how it did in a sentence, whom to look at, and a row for everybody, who fell most first. */
final class TeamPage extends Div {

    /** So many rows are drawn at first; others are a click away. */
    private static final int MOST = 60;

    /** Whom to show. */
    private enum Show {
        ALL,
        FELL,
        CLOSE,
        DUE
    }

    private final Formats formats = Formats.of(getLocale());
    private final Currency currency;
    private final Map<String, Note> notes;
    private final Population population;
    private final Map<String, MemberWords> words = new HashMap<>();
    private final Map<String, Scheme> schemes = new HashMap<>();
    private final List<Member> members = new ArrayList<>();
    private final Map<String, MemberRow> rows = new HashMap<>();
    private final Paragraph sentence = new Paragraph();
    private final ProgressBar progress = new ProgressBar();
    private final Map<Show, Button> choices = new EnumMap<>(Show.class);
    private final Div list = new Div();
    private final BiFunction<String, String, @Nullable Note> keep;
    private final int size;
    private Show shown = Show.ALL;
    private boolean whole;

    /**
     * @param size how many members there will be
     * @param notes of the period, by payee
     * @param keep keeps the note of a payee, and gives what is kept
     */
    TeamPage(
            Population population,
            Currency currency,
            int size,
            Map<String, Note> notes,
            BiFunction<String, String, @Nullable Note> keep) {
        this.size = size;
        this.population = population;
        this.currency = currency;
        this.notes = new HashMap<>(notes);
        this.keep = keep;
        addClassName("team-page");
        sentence.addClassName("team-sentence");
        sentence.getElement().setAttribute("aria-live", "polite");
        progress.setMax(size);
        Div choice = new Div();
        choice.addClassName("team-filter");
        choice.getElement().setAttribute("role", "group");
        choice.getElement().setAttribute("aria-label", getTranslation("team.show"));
        for (Show each : Show.values()) {
            Button button = new Button("", event -> show(each));
            button.addThemeVariants(ButtonVariant.SMALL);
            choices.put(each, button);
            choice.add(button);
        }
        list.addClassName("team-list");
        add(sentence, progress, choice, list);
    }

    /** One more that is worked out, by a scheme. */
    void add(Member member, Scheme by) {
        schemes.put(member.facts().seller().id(), by);
        members.add(member);
        progress.setValue(members.size());
        sentence.setText(getTranslation("team.computing", members.size(), size));
    }

    /**
     * Everybody is there.
     *
     * @param board what those who opted in have reached; null where there is none
     */
    void done(@Nullable Board board) {
        progress.setVisible(false);
        if (board != null) {
            addComponentAtIndex(
                    indexOf(progress),
                    new BoardFold(board, words(members.getFirst()).reasons()));
        }
        members.sort(Comparator.comparing(Member::difference));
        show(Show.ALL);
    }

    private MemberWords words(Member member) {
        Scheme by = Objects.requireNonNull(schemes.get(member.facts().seller().id()));
        return words.computeIfAbsent(by.files().hash(), hash -> {
            KpiWords kpis = new KpiWords(population.catalogue());
            return new MemberWords(
                    new ReasonWords(getLocale(), by, kpis),
                    new ComparisonWords(getLocale(), by, by, kpis),
                    population.id(),
                    hash,
                    currency);
        });
    }

    private void say() {
        BigDecimal paid = members.stream().map(Member::paid).reduce(BigDecimal.ZERO, BigDecimal::add);
        sentence.setText(getTranslation(
                "team.sentence",
                members.size(),
                formats.money(paid, currency),
                currency.getCurrencyCode(),
                count(Show.FELL),
                count(Show.CLOSE),
                count(Show.DUE)));
    }

    private int count(Show what) {
        return (int) members.stream().filter(member -> is(member, what)).count();
    }

    private boolean is(Member member, Show what) {
        return switch (what) {
            case ALL -> true;
            case FELL -> member.fell();
            case CLOSE -> member.isClose();
            case DUE -> isDue(member);
        };
    }

    /** Who fell, and of whom nothing is noted yet. */
    private boolean isDue(Member member) {
        return member.fell() && !notes.containsKey(member.facts().seller().id());
    }

    private void show(Show what) {
        shown = what;
        whole = false;
        fill();
    }

    private void fill() {
        say();
        choices.forEach((each, button) -> {
            button.setText(getTranslation("team.show." + each.name().toLowerCase(Locale.ROOT), count(each)));
            button.getElement().setAttribute("aria-pressed", String.valueOf(each == shown));
        });
        list.removeAll();
        List<Member> wanted =
                members.stream().filter(member -> is(member, shown)).toList();
        if (wanted.isEmpty()) {
            Span none = new Span(getTranslation("team.none"));
            none.addClassName("quiet");
            list.add(none);
        }
        wanted.stream().limit(whole ? wanted.size() : MOST).forEach(member -> list.add(row(member)));
        if (!whole && wanted.size() > MOST) {
            list.add(new Button(getTranslation("team.show-whole", wanted.size()), event -> {
                whole = true;
                fill();
            }));
        }
    }

    private MemberRow row(Member member) {
        String payee = member.facts().seller().id();
        return rows.computeIfAbsent(
                payee, id -> new MemberRow(member, words(member), notes.get(id), text -> note(payee, text)));
    }

    private void note(String payee, String text) {
        notes.compute(payee, (id, last) -> keep.apply(id, text));
        rows.remove(payee);
        fill();
    }
}
