package trinn.simulation.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import trinn.evaluation.Findings;
import trinn.evaluation.Gap;
import trinn.evaluation.store.Population;
import trinn.evaluation.ui.LackWords;
import trinn.format.Formats;
import trinn.scheme.Messages;
import trinn.scheme.Scheme;
import trinn.ui.TextSource;

/** Says in the reader's language what the data lacks, which rules never fired and what nobody was paid for. */
final class FindingsWords {

    private final Locale locale;
    private final TextSource texts;
    private final LackWords lack;
    private final Formats formats;

    /** The third parameter gives the name of a KPI of the data. */
    FindingsWords(Locale locale, TextSource texts, UnaryOperator<String> kpis) {
        this.locale = locale;
        this.texts = texts;
        this.lack = new LackWords(texts, kpis);
        this.formats = Formats.of(locale);
    }

    /** A sentence each; KPIs that are unknown altogether are asked about elsewhere. */
    List<String> of(Findings findings, Scheme scheme) {
        Messages messages = scheme.messages(locale);
        List<String> sentences = new ArrayList<>();
        findings.gaps().stream()
                .filter(gap -> !gap.isUnknownKpi())
                .map(this::gap)
                .forEach(sentences::add);
        findings.strangers().forEach(component -> sentences.add(texts.get("findings.stranger", component)));
        for (Findings.Silent silent : findings.silent()) {
            String key = silent.because().isEmpty() ? "findings.silent" : "findings.silent.missing";
            sentences.add(texts.get(key, messages.rule(silent.rule())));
        }
        if (!findings.nothing()) {
            findings.unpaid()
                    .forEach(component -> sentences.add(texts.get("findings.unpaid", messages.component(component))));
        }
        return sentences;
    }

    /** In the words of the KPIs of a population. */
    static FindingsWords of(Population population, Locale reader, TextSource texts) {
        return new FindingsWords(reader, texts, code -> population.kpiName(code, reader));
    }

    /**
     * What is missing, unknown KPIs too, in one text; the empty text where nothing is.
     *
     * @param nothing whether nobody gets anything
     */
    String missing(List<Gap> gaps, boolean nothing) {
        List<String> sentences = new ArrayList<>(gaps.stream().map(this::gap).toList());
        if (nothing) {
            sentences.addFirst(texts.get("side.nothing"));
        }
        return String.join(" ", sentences);
    }

    private String gap(Gap gap) {
        String who = gap.isForAll()
                ? texts.get("findings.nobody")
                : texts.get(
                        "findings.some",
                        formats.count(gap.sellers()),
                        formats.count(gap.of()),
                        formats.date(gap.since()));
        return texts.get("findings.lack", lack.of(gap.fact(), gap.key(), gap.field()), who);
    }
}
