package trinn.payrun.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import trinn.evaluation.ui.LackWords;
import trinn.payrun.Finding;

/** What somebody has to look at in a run, in the words of a reader. */
final class FindingWords {

    private final RunWords words;
    private final Map<String, String> names;
    private final String currency;
    private final LackWords lack;

    /**
     * @param names of payees by their ids
     * @param currency of all amounts
     */
    FindingWords(RunWords words, Map<String, String> names, String currency, LackWords lack) {
        this.words = words;
        this.names = names;
        this.currency = currency;
        this.lack = lack;
    }

    String of(Finding one) {
        List<String> values = one.values();
        String first = values.isEmpty() ? "" : values.getFirst();
        String last = values.isEmpty() ? "" : values.getLast();
        String who = one.payee().isEmpty() ? words.text("many", last) : names.getOrDefault(one.payee(), one.payee());
        return switch (one.kind()) {
            case UNASSIGNED, GAP, SEVERAL, UNAPPROVED, NO_DATA, UNCONFIRMED -> say(one, who);
            case CLOSED_UNASSIGNED -> say(one, who, day(first));
            case NEGATIVE -> say(one, who, money(first));
            case OVER_MEDIAN ->
                say(
                        one,
                        who,
                        money(first),
                        money(values.get(1)),
                        words.formats().number(new BigDecimal(last)));
            case NO_TARGET -> lacks(who, lack.of("Kpi", first, values.get(1)));
            case NO_KPI -> lacks(who, lack.of("Kpi", first, ""));
            case NO_FACT -> lacks(who, lack.of(first, values.get(1), values.get(2)));
            case OLD_DATA -> say(one, day(first), last);
            case OVER_BUDGET -> say(one, money(first), money(last));
        };
    }

    private String say(Finding one, Object... values) {
        return words.text("finding." + RunWords.key(one.kind()), values);
    }

    private String lacks(String who, String what) {
        return words.text("finding.lacks", who, what);
    }

    private String day(String iso) {
        return words.formats().date(LocalDate.parse(iso));
    }

    private String money(String plain) {
        return words.money(new BigDecimal(plain), currency);
    }
}
