package trinn.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import trinn.facts.Kind;
import trinn.scheme.Contest;
import trinn.scheme.KpiMeasure;
import trinn.scheme.Term;
import trinn.statement.Measure;

/** How a scheme measures its KPIs and compares sellers before its rules run, in sentences. */
record MeasuringWords(Words words) {

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        words.scheme().kpis().forEach(kpi -> kpi(kpi, sentences));
        words.scheme().measuring().contests().forEach(contest -> sentences.add(contest(contest)));
        return sentences;
    }

    private void kpi(KpiMeasure kpi, List<String> sentences) {
        String name = name(kpi.code());
        if (kpi.sum() != null) {
            String sum = words.text("sum." + kpi.sum(), name);
            for (Map.Entry<KpiMeasure.Field, List<String>> where : new TreeMap<>(kpi.where()).entrySet()) {
                sum = words.text("where", sum, field(where.getKey()), String.join(" / ", where.getValue()));
            }
            sentences.add(words.capital(sum) + ".");
        }
        Term cap = kpi.capPerSale() == null ? null : words.scheme().terms().get(kpi.capPerSale());
        if (cap != null && cap.values().getFirst().value() instanceof BigDecimal most) {
            sentences.add(words.text("cap-per-sale", words.amount(most, Kind.MONEY), name));
        }
        if (kpi.prorate() != KpiMeasure.Proration.NONE) {
            sentences.add(words.text("prorate." + kpi.prorate(), name));
        }
        if (kpi.partTime()) {
            sentences.add(words.text("part-time", name));
        }
        kpi.toDate().forEach(window -> sentences.add(words.capital(words.text("to-date." + window, name))));
    }

    private String field(KpiMeasure.Field field) {
        String word = field.word();
        return word.startsWith(KpiMeasure.Field.ATTRIBUTE)
                ? word.substring(KpiMeasure.Field.ATTRIBUTE.length())
                : words.reasons().name(new Measure("Sale", "", null, word));
    }

    private String contest(Contest contest) {
        return words.text("contest." + contest.by(), contest.name(), name(contest.kpi())) + " "
                + words.text("ties." + contest.ties());
    }

    private String name(String kpi) {
        return words.reasons().name(new Measure("Kpi", kpi, null, "actual"));
    }
}
