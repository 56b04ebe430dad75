package trinn.replay;

import java.util.List;
import java.util.SortedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a payout was worked out of and by, and what came of it: enough to work it out again and to say where it differs. Every number
 * is a text with all its digits. Hashes are told in {@link Canonical}.
 *
 * @param form the version of this form
 * @param of whose payout it is, and for when
 * @param scheme by which scheme
 * @param terms with which terms
 * @param data of which data
 * @param engine by which program
 * @param result what came of it
 * @param hash of all the rest: who changes a sign by hand must change it, too
 */
public record Certificate(
        String form, Whose of, Plan scheme, Terms terms, Data data, EngineMark engine, Result result, String hash) {

    /** The only form so far. */
    public static final String FORM = "Trinn replay certificate 1";

    private static final String HASH = "hash";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /**
     * Whose payout it is.
     *
     * @param payee the id
     * @param from the first day of the period
     * @param to the first day after it
     * @param language in which the statement was written; no number depends on it
     */
    public record Whose(String payee, String name, String from, String to, String language) {}

    /**
     * The scheme.
     *
     * @param hash of the version that held for the period
     * @param versions all that follow each other, because balances flow from one to the next
     * @param bindings what the scheme means by its KPIs, where the data calls them otherwise
     */
    public record Plan(
            String id, String currency, String hash, List<Files> versions, SortedMap<String, String> bindings) {}

    /**
     * The files of a version.
     *
     * @param hash of all of them
     * @param files the hash of each, by its name
     */
    public record Files(String hash, SortedMap<String, String> files) {}

    /**
     * The terms in force on the first day of the period.
     *
     * @param values by their names
     */
    public record Terms(String hash, SortedMap<String, String> values) {}

    /**
     * The data.
     *
     * @param name of the data set
     * @param hash of its whole content
     * @param kpis the hash of the definitions of KPIs
     * @param factsHash of what the rules saw of the payee in the period
     * @param facts the same, fact by fact
     * @param beforeHash of what flowed in from earlier periods
     * @param before the same, balance by balance
     * @param records what the hash of each sale of the payee in the period begins with, by its id; none where they were not at hand
     */
    public record Data(
            String name,
            String hash,
            String kpis,
            String factsHash,
            SortedMap<String, SortedMap<String, String>> facts,
            String beforeHash,
            SortedMap<String, String> before,
            SortedMap<String, String> records) {}

    /**
     * What came of it.
     *
     * @param payout the sum of the lines
     * @param after what flows on to the next period
     */
    public record Result(
            String hash, String payout, List<Row> lines, List<Row> costs, SortedMap<String, String> after) {}

    /**
     * A line.
     *
     * @param inputs the values behind it, as {@code Kpi revenue MONTH actual} and what that was
     */
    public record Row(String step, String component, String rule, String amount, SortedMap<String, String> inputs) {}

    /** This one with the hash of all the rest. */
    Certificate sealed() {
        ObjectNode tree = MAPPER.valueToTree(this);
        tree.remove(HASH);
        return new Certificate(form, of, scheme, terms, data, engine, result, Canonical.hash(tree));
    }

    /** By which it is told apart on paper: the beginning of its hash. */
    public String number() {
        return hash.substring(0, SHORT);
    }

    /** So much of a hash is printed. */
    static final int SHORT = 12;

    /** The name of its file. */
    public String fileName() {
        return "%s-%s.trinn.json".formatted(of.payee().replaceAll("[^\\p{L}\\p{N}._-]", "_"), of.from());
    }

    /** As people can read it: JSON. */
    public String json() {
        return MAPPER.writeValueAsString(this).replace("\r\n", "\n") + "\n";
    }

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException where it is none, of another form, or was changed by hand; the message says so in sentences
     */
    public static Certificate read(String json) {
        try {
            JsonNode tree = MAPPER.readTree(json);
            if (!(tree instanceof ObjectNode object) || !object.path("form").isString()) {
                throw new IllegalArgumentException("This is no replay certificate of Trinn.");
            }
            String form = object.path("form").stringValue();
            if (!form.equals(FORM)) {
                throw new IllegalArgumentException(
                        "This is no certificate that this Trinn knows: its form is \"%s\", and not \"%s\"."
                                .formatted(form, FORM));
            }
            ObjectNode rest = object.deepCopy();
            JsonNode said = rest.remove(HASH);
            if (said == null || !said.isString() || !said.stringValue().equals(Canonical.hash(rest))) {
                throw new IllegalArgumentException(
                        "The certificate was changed after it was written: its content does not have the hash that it says."
                                + " Take the one that lies within the PDF of the statement.");
            }
            return MAPPER.treeToValue(object, Certificate.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("This is no replay certificate of Trinn, or not a whole one.", e);
        }
    }
}
