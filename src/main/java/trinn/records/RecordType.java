package trinn.records;

import static trinn.records.Field.choice;
import static trinn.records.Field.count;
import static trinn.records.Field.date;
import static trinn.records.Field.money;
import static trinn.records.Field.number;
import static trinn.records.Field.ratio;
import static trinn.records.Field.reference;
import static trinn.records.Field.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trinn.source.Spelling;

/** The kinds of records, in the order in which they are read: what is referred to comes before what refers to it. */
public enum RecordType {
    /** Departments, teams or territories. */
    DEPARTMENTS(text("id").needed(), text("name").needed()),

    /** Everybody who is paid, as they are when nothing else is said by date; {@code left} is the first day after. */
    PAYEES(
            text("id").needed(),
            text("name").needed(),
            text("role"),
            reference("department", "departments"),
            reference("manager", "payees"),
            ratio("part-time"),
            money("base salary"),
            ratio("commission rate"),
            money("variable base"),
            date("joined"),
            date("left"),
            choice("gender", "woman", "man", "other").onlyInSums()),

    /** What changes for a payee from a day on; an empty cell changes nothing. */
    ASSIGNMENTS(
            reference("payee", "payees").needed(),
            date("from").needed(),
            text("role"),
            reference("department", "departments"),
            reference("manager", "payees"),
            ratio("part-time"),
            money("base salary"),
            ratio("commission rate"),
            money("variable base")),

    /** Who buys; the class is the company's own, such as {@code A}. */
    CUSTOMERS(text("id").needed(), text("name"), text("class"), text("organisation number")),

    /** What is sold. */
    PRODUCTS(text("id").needed(), text("name"), text("group"), money("list price"), money("cost")),

    /** What is planned of a KPI, for whom and from which day on; {@code to} is the first day after. */
    TARGETS(
            choice("level", "company", "department", "seller", "customer").needed(),
            text("of"),
            text("kpi").needed(),
            date("from").needed(),
            date("to"),
            number("minimum"),
            number("base"),
            number("norm"),
            number("target"),
            number("maximum"),
            ratio("weight")),

    /** Days from Monday to Friday on which nobody works. */
    HOLIDAYS(date("date").needed(), text("name")),

    /** What customers are to pay, in parts perhaps. */
    INVOICES(
            text("id").needed(),
            reference("customer", "customers"),
            date("date").needed(),
            date("due"),
            money("amount").needed()),

    /** What they paid of an invoice. */
    PAYMENTS(
            text("id"),
            reference("invoice", "invoices").needed(),
            date("date").needed(),
            money("amount").needed()),

    /** Lines of orders; the amount is what the customer is to pay after the discount, the cost that of all units. */
    SALES(
            text("id").needed(),
            text("order"),
            date("date").needed(),
            reference("payee", "payees").needed(),
            reference("customer", "customers"),
            reference("product", "products"),
            text("type"),
            count("quantity"),
            money("amount").needed(),
            money("discount"),
            money("cost"),
            reference("invoice", "invoices")),

    /** Sales that are credited to others than their payee, or to several: the shares of a sale. */
    SPLITS(
            reference("sale", "sales").needed(),
            reference("payee", "payees").needed(),
            ratio("share").needed()),

    /** What was given back of a sale; amounts above zero. */
    RETURNS(
            text("id").needed(),
            reference("sale", "sales").needed(),
            date("date").needed(),
            money("amount").needed(),
            count("quantity")),

    /** Leads and deals, as they stand now. */
    OPPORTUNITIES(
            text("id").needed(),
            text("name"),
            reference("payee", "payees").needed(),
            reference("customer", "customers"),
            text("source"),
            text("stage"),
            choice("status", "open", "won", "lost"),
            money("amount"),
            date("created").needed(),
            date("closed"),
            text("next step")),

    /** When an opportunity reached a stage. */
    STAGES(
            reference("opportunity", "opportunities").needed(),
            text("stage").needed(),
            date("date").needed()),

    /** Calls, meetings, offers, seminars, visits, travel days: whatever sellers do, by type. */
    ACTIVITIES(
            text("id"),
            reference("payee", "payees").needed(),
            date("date").needed(),
            text("type").needed(),
            reference("customer", "customers"),
            reference("opportunity", "opportunities"),
            count("quantity"),
            text("outcome")),

    /** Inspections of quality: points given, of points that could be. */
    INSPECTIONS(
            text("id"),
            reference("payee", "payees").needed(),
            date("date").needed(),
            number("points").needed(),
            number("of").needed()),

    /** Errors that were found and remarks that were made about a seller's work. */
    REMARKS(
            text("id"),
            reference("payee", "payees").needed(),
            date("date").needed(),
            choice("kind", "error", "remark").needed(),
            text("text")),

    /** How many people came in. */
    VISITORS(
            date("date").needed(),
            reference("department", "departments"),
            reference("payee", "payees"),
            count("count").needed()),

    /** What selling cost, by kind, such as {@code acquisition}. */
    EXPENSES(
            date("date").needed(),
            reference("department", "departments"),
            reference("payee", "payees"),
            text("kind").needed(),
            money("amount").needed()),

    /**
     * Values of KPIs that were measured elsewhere: of a seller, of a department where there is no payee, or of the company
     * where there is neither; {@code to} is the first day after.
     */
    MEASUREMENTS(
            reference("payee", "payees"),
            reference("department", "departments"),
            text("kpi").needed(),
            date("from").needed(),
            date("to"),
            number("value").needed(),
            number("target"),
            number("base"),
            number("norm"),
            ratio("weight")),

    /** Contracts that bring revenue month by month; {@code end} is the first day after. */
    CONTRACTS(
            text("id").needed(),
            reference("payee", "payees").needed(),
            reference("customer", "customers"),
            text("type"),
            date("start").needed(),
            date("end"),
            money("monthly value").needed()),

    /** Goals that are scored by hand; each counts in the period in which its last day lies. */
    OBJECTIVES(
            reference("payee", "payees").needed(),
            text("objective").needed(),
            date("from").needed(),
            date("to"),
            ratio("weight").needed(),
            ratio("score").needed()),

    /** What one unit of a foreign currency is worth in that of the data set, from a day on. */
    RATES(text("currency").needed(), date("from").needed(), number("rate").needed()),

    /** What was open when the data begins: draws owed, pay held back, instalments and the days on which they are due. */
    BALANCES(
            reference("payee", "payees").needed(),
            choice("account", "owed", "withheld", "instalment").needed(),
            text("component").needed(),
            date("date").needed(),
            money("amount").needed()),

    /** What is given back of sales that were made before the data begins; amounts above zero. */
    REFUNDS(
            text("id").needed(),
            reference("payee", "payees").needed(),
            text("sale"),
            date("date").needed(),
            money("amount").needed(),
            date("sold"),
            ratio("rate"),
            money("left")),

    /** Corrections by hand, each paid as it stands. */
    ADJUSTMENTS(
            text("id"),
            reference("payee", "payees").needed(),
            date("date").needed(),
            text("component").needed(),
            money("amount").needed(),
            text("reason"));

    private static final Map<String, RecordType> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(RecordType::code, type -> type));

    private final String code = name().toLowerCase(Locale.ROOT);
    private final List<Field> fields;
    private final String[] names;

    RecordType(Field... fields) {
        this.fields = List.of(fields);
        this.names = Stream.of(fields).map(Field::name).toArray(String[]::new);
    }

    /** By which data.yaml and definitions know it, such as {@code sales}. */
    public String code() {
        return code;
    }

    /** The type of this code, if there is one. */
    public static Optional<RecordType> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** All codes. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(RecordType::code).toList();
    }

    /** One of them in words, such as {@code sale}. */
    public String one() {
        String code = code();
        return code.endsWith("ies") ? code.substring(0, code.length() - 3) + "y" : code.substring(0, code.length() - 1);
    }

    /** Its fields, in the order in which rows keep them. */
    public List<Field> fields() {
        return fields;
    }

    /** The fields that may be shown: all but those that are seen only in sums over many. */
    public List<Field> shown() {
        return fields.stream().filter(field -> !field.confidential()).toList();
    }

    /** Whether it has a field of this name; attributes are none. */
    public boolean has(String field) {
        return find(field) >= 0;
    }

    /**
     * A field by its name; an {@linkplain Attributes attribute} is a text.
     *
     * @throws IllegalArgumentException where there is none
     */
    public Field field(String name) {
        return Attributes.isOne(name) ? text(name) : fields.get(place(name));
    }

    /**
     * At which place rows keep a field.
     *
     * @throws IllegalArgumentException where there is none of this name
     */
    public int place(String field) {
        int place = find(field);
        if (place < 0) {
            throw new IllegalArgumentException(
                    "%s have no \"%s\". %s".formatted(code(), field, Spelling.advice(field, names())));
        }
        return place;
    }

    /** The place of a field, or -1. Most who ask say the very word that stands above, which is found without reading it. */
    private int find(String field) {
        for (int place = 0; place < names.length; place++) {
            if (names[place] == field) {
                return place;
            }
        }
        return Arrays.asList(names).indexOf(field);
    }

    /** Whether others can refer to it by an id that no two have in common. */
    public boolean hasId() {
        return has("id") && field("id").required();
    }

    /** The names of its fields. */
    public List<String> names() {
        return new ArrayList<>(Arrays.asList(names));
    }
}
