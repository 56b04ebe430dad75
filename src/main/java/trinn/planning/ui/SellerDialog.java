package trinn.planning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.math.MathContext;
import trinn.planning.Figures;
import trinn.planning.Plan;
import trinn.planning.SellerPlan;
import trinn.ui.StatementLink;

/** How a seller's part of a plan came about, formula by formula. */
final class SellerDialog extends Dialog {

    private final Words words;

    /** @param data the id of the data set */
    SellerDialog(Words words, long data, Plan plan, SellerPlan seller) {
        this.words = words;
        addClassNames("trinn-small-dialog", "plan-why");
        setHeaderTitle(
                seller.departmentName().isEmpty() ? seller.name() : seller.name() + " · " + seller.departmentName());
        String basis = words.basis(seller.basis());
        Figures by = seller.figures();
        BigDecimal weights =
                plan.company().sellers().stream().map(SellerPlan::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        say(
                "plan.why.weight",
                words.money(by.revenuePerDay()),
                words.count(seller.workDays()),
                basis,
                words.share(share(seller.weight(), weights)));
        say(
                "plan.why.revenue",
                words.whole(seller.revenue()),
                words.whole(plan.revenue()),
                words.share(share(seller.weight(), weights)),
                words.currency().getCurrencyCode());
        say(
                "plan.why.deals",
                words.count(seller.needs().deals()),
                words.whole(seller.revenue()),
                words.money(by.orderValue()),
                basis,
                words.count(plan.deals()));
        stages(seller);
        add(new H3(words.say("plan.actions")));
        seller.needs().efforts().forEach((code, number) -> {
            if (number.signum() > 0) {
                effort(seller, code, number);
            }
        });
        getFooter().add(new StatementLink(data, seller.id()), new Button(words.say("action.close"), event -> close()));
    }

    private void stages(SellerPlan seller) {
        if (!seller.needs().stages().isEmpty()) {
            String stages = seller.needs().stages().entrySet().stream()
                    .map(stage -> words.stage(stage.getKey()) + " " + words.count(stage.getValue()))
                    .collect(java.util.stream.Collectors.joining(", "));
            say("plan.why.stages", words.count(seller.needs().won()), stages, words.basis(seller.funnel()));
        }
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? BigDecimal.ZERO : part.divide(whole, MathContext.DECIMAL128);
    }

    private void effort(SellerPlan seller, String code, BigDecimal number) {
        say(
                "plan.why.effort",
                words.effort(code),
                words.count(number),
                words.count(seller.needs().deals()),
                words.perDay(seller.figures().perDeal(code)),
                words.perDay(seller.perDay(code)));
        seller.overloads().stream().filter(over -> over.code().equals(code)).forEach(over -> {
            Paragraph text = new Paragraph(
                    "▲ " + words.say("plan.why.over", words.perDay(over.excess()), words.count(over.norm())));
            text.addClassName("over");
            add(text);
        });
    }

    private void say(String key, Object... values) {
        add(new Paragraph(words.say(key, values)));
    }
}
