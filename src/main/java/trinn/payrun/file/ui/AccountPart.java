package trinn.payrun.file.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import trinn.payrun.file.Account;
import trinn.payrun.file.Accounts;
import trinn.payrun.file.CostType;
import trinn.payrun.file.Handover;
import trinn.payrun.file.Kind;
import trinn.payrun.file.Obstacle;
import trinn.payrun.file.Obstacle.Reason;
import trinn.payrun.file.Payment;

/** The accounts of the journal, and what each employer's cost is for it. */
final class AccountPart extends Part {

    private final Map<Account, TextField> fields = new EnumMap<>(Account.class);
    private final Map<String, Select<CostType>> costs = new LinkedHashMap<>();
    private final Checkbox reversing = new Checkbox();

    AccountPart(Draft draft, Handover run) {
        super(draft);
        Accounts set = draft.mapping().accounts();
        Paragraph about = new Paragraph(texts.text("setup.journal.about"));
        about.addClassName("quiet");
        Div accounts = new Div();
        accounts.addClassName("pair");
        for (Account account : Account.values()) {
            TextField field = new TextField();
            field.setLabel(texts.choice("account", account));
            field.setValue(set.of(account));
            field.addValueChangeListener(event -> changed());
            fields.put(account, field);
            accounts.add(field);
        }
        Set<String> names = new TreeSet<>(set.costs().keySet());
        run.payments().stream()
                .filter(payment -> payment.kind() == Kind.COST)
                .map(Payment::component)
                .forEach(names::add);
        add(about, accounts);
        names.forEach(name -> add(cost(name, set)));
        reversing.setLabel(texts.text("setup.reversing"));
        reversing.setValue(set.reversing());
        reversing.addValueChangeListener(event -> changed());
        add(reversing);
    }

    private Select<CostType> cost(String name, Accounts set) {
        Select<CostType> select = new Select<>();
        select.setLabel(texts.text("setup.cost", name));
        select.setItems(CostType.values());
        select.setItemLabelGenerator(one -> texts.choice("cost-type", one));
        if (set.costs().containsKey(name)) {
            select.setValue(set.costs().get(name));
        }
        select.addValueChangeListener(event -> changed());
        costs.put(name, select);
        return select;
    }

    private void changed() {
        TreeMap<Account, String> numbers = new TreeMap<>();
        fields.forEach((account, field) -> numbers.put(account, field.getValue()));
        TreeMap<String, CostType> types = new TreeMap<>();
        costs.forEach((name, select) -> select.getOptionalValue().ifPresent(type -> types.put(name, type)));
        draft.accounts(new Accounts(numbers, types, reversing.getValue()));
    }

    @Override
    void show(List<Obstacle> found) {
        fields.forEach((account, field) -> mark(field, found, one -> switch (one.reason()) {
            case NO_ACCOUNT -> one.detail().equals(account.name());
            case FORMULA -> one.at().equals(field.getValue().strip());
            default -> false;
        }));
        costs.forEach((name, select) -> mark(
                select,
                found,
                one -> one.reason() == Reason.NO_COST_TYPE && one.at().equals(name)));
    }
}
