package trinn.forecast.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import trinn.forecast.Lever;
import trinn.forecast.Outlook;
import trinn.forecast.store.SellerPage;
import trinn.kpi.Influence;
import trinn.statement.Change;
import trinn.statement.NextStep;
import trinn.statement.ui.StepsPart;

/** The step that is nearest, in a sentence, and the others folded away. */
final class NextPart extends Section {

    private static final BigDecimal FAR = BigDecimal.valueOf(1_000_000);

    NextPart(SellerPage page, PageWords words) {
        addClassName("next");
        add(new H2(getTranslation("my-pay.next")));
        Optional<NextStep> nearest = page.takes().steps().stream()
                .filter(step -> step.changes().stream().allMatch(change -> change.influence() == Influence.SELF))
                .min(Comparator.comparing((NextStep step) -> step.changes().size())
                        .thenComparing(
                                step -> !step.changes().getFirst().of().fact().equals("Kpi"))
                        .thenComparing(step -> step.gain().signum() == 0)
                        .thenComparing(step -> distance(step, page)))
                .or(() -> page.takes().steps().stream().findFirst());
        Paragraph sentence = new Paragraph(
                nearest.map(step -> sentence(step, page, words)).orElseGet(() -> getTranslation("my-pay.next.none")));
        sentence.addClassName("sentence");
        add(sentence);
        if (!page.takes().steps().isEmpty() || !page.takes().more().isEmpty()) {
            Details others = new Details(
                    getTranslation("my-pay.next.others"),
                    new StepsPart(page.takes(), words.reasons(), page.scheme(), words.currency()));
            add(others);
        }
    }

    private String sentence(NextStep step, SellerPage page, PageWords words) {
        String changes = step.changes().stream().map(words.reasons()::change).collect(Collectors.joining(" + "));
        boolean over = page.outlook() instanceof Outlook.Final;
        boolean owed = step.gain().signum() == 0;
        String key = owed ? "my-pay.next.owed" : over ? "my-pay.next.past" : "my-pay.next.step";
        return getTranslation(
                key,
                changes,
                words.money(owed ? step.lessOwed() : step.gain()),
                words.messages().rule(step.rule()));
    }

    /** How much more of it that is, beside what is there. */
    private static BigDecimal distance(NextStep step, SellerPage page) {
        Change first = step.changes().getFirst();
        return page.levers().stream()
                .filter(lever -> lever.of().fact().equals(first.of().fact())
                        && lever.of().key().equals(first.of().key()))
                .map(Lever::actual)
                .filter(actual -> actual.signum() != 0)
                .findFirst()
                .map(actual -> first.more().abs().divide(actual.abs(), MathContext.DECIMAL32))
                .orElse(FAR);
    }
}
