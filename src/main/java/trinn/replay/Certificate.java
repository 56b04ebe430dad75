package trinn.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.SortedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import trinn.paper.Attachment;

/**
 * What a payout, a plan document or a plan letter was worked out of and by, and what came of it: enough to work it out again and to say
 * where it differs. Every number is a text with all its digits. Hashes are told in {@link Canonical}.
 *
 * @param form what it certifies, with the version of this form: a text of {@link Form}
 * @param of whose it is, and for when
 * @param scheme by which scheme
 * @param terms with which terms
 * @param data of which data
 * @param engine by which program
 * @param result what came of it
 * @param hash of all the rest: who changes a sign by hand must change it, too
 */
public record Certificate(
        String form, Whose of, Plan scheme, Terms terms, Data data, EngineMark engine, Result result, String hash) {

    private static final String HASH = "hash";

    private static final String RESULT = "result";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /**
     * Whose it is.
     *
     * @param payee the id; empty of a plan document
     * @param name the payee's; of a plan document for whom it is, empty where it is for all
     * @param from the first day of the period; of a plan document its day
     * @param to the first day after it
     * @param language in which it was written; no number depends on it
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
     * The terms in force on the first day of the period, or on the day of a plan document.
     *
     * @param values by their names
     */
    public record Terms(String hash, SortedMap<String, String> values) {}

    /**
     * The data; all is empty of a plan document, which rests on none.
     *
     * @param name of the data set
     * @param hash of its whole content
     * @param kpis the hash of the definitions of KPIs
     * @param factsHash of what the rules saw of the payee in the period; of a letter everything at target
     * @param facts the same, fact by fact
     * @param beforeHash of what flowed in from earlier periods
     * @param before the same, balance by balance
     * @param records what the hash of each sale of the payee in the period, of a letter in the one before, begins with, by its id; none where they were not at hand
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
     * @param payout the sum of the lines; of a letter what is paid at target
     * @param after what flows on to the next period
     * @param promises the amounts that a plan document or letter says; left out of a statement
     * @param words what the hash of the words of each section of it begins with, by its heading; likewise
     */
    public record Result(
            String hash,
            String payout,
            List<Row> lines,
            List<Row> costs,
            SortedMap<String, String> after,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Promised> promises,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) SortedMap<String, String> words) {}

    /**
     * An amount that a plan document or letter says.
     *
     * @param part where, such as {@code Level}
     * @param given for how much of what, as {@code Kpi revenue MONTH actual} and how much that is
     */
    public record Promised(String part, SortedMap<String, String> given, String amount) {}

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

    /** What it certifies. */
    public Form certifies() {
        return Form.of(form);
    }

    /** By which it is told apart on paper: the beginning of its hash. */
    public String number() {
        return shown(hash);
    }

    /** So much of a hash as is printed. */
    static String shown(String hash) {
        return hash.substring(0, SHORT);
    }

    /** What is printed of it: its number, and the hashes of scheme, terms, data, engine and result; no data is empty. */
    Object[] shownHashes() {
        return new Object[] {
            number(),
            shown(scheme.hash),
            shown(terms.hash),
            data.hash.isEmpty() ? "" : shown(data.hash),
            shown(engine.classes()),
            shown(result.hash)
        };
    }

    /** So much of a hash is printed. */
    static final int SHORT = 12;

    /** The name of its file. */
    public String fileName() {
        Form certified = certifies();
        String whose = certified == Form.DOCUMENT ? scheme.id : of.payee;
        return "%s-%s%s.trinn.json"
                .formatted(whose.replaceAll("[^\\p{L}\\p{N}._-]", "_"), of.from(), certified.inFileName());
    }

    /**
     * It as a file within a PDF.
     *
     * @param about what it is, for people
     */
    Attachment attachment(String about) {
        return new Attachment(fileName(), about, "application/json", json());
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
            Form.of(form);
            ObjectNode rest = object.deepCopy();
            JsonNode said = rest.remove(HASH);
            if (said == null || !said.isString() || !said.stringValue().equals(Canonical.hash(rest))) {
                throw new IllegalArgumentException(
                        "The certificate was changed after it was written: its content does not have the hash that it says."
                                + " Take the one that lies within the PDF of the paper.");
            }
            if (object.get(RESULT) instanceof ObjectNode result) {
                // Statements have none of these.
                result.putIfAbsent("promises", result.arrayNode());
                result.putIfAbsent("words", result.objectNode());
            }
            return MAPPER.treeToValue(object, Certificate.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("This is no replay certificate of Trinn, or not a whole one.", e);
        }
    }
}
