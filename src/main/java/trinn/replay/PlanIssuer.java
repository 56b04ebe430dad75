package trinn.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import trinn.document.PlanProof;
import trinn.document.Promise;
import trinn.document.Promised;
import trinn.evaluation.Succession;
import trinn.paper.Block;
import trinn.paper.Paper;
import trinn.source.Translations;
import trinn.statement.Proof;

/** Writes certificates of plan documents and letters of one scheme and data set, and puts them into their PDFs. */
public final class PlanIssuer implements PlanProof {

    private final Origins origins;

    /**
     * For what a scheme pays.
     *
     * @param data of which letters are made; {@link DataMark#none} for documents
     */
    public PlanIssuer(Succession scheme, DataMark data) {
        this.origins = new Origins(scheme, data);
    }

    /** The certificate of a document or letter. */
    public Certificate certificate(Promised promised) {
        return switch (promised) {
            case Promised.Letter letter ->
                certificate(
                        Form.LETTER,
                        letter,
                        Origins.whose(letter.facts(), letter.paper().language()),
                        origins.data(letter.facts(), letter.before(), letter.base()),
                        Canonical.text(letter.payout()));
            case Promised.Document document ->
                certificate(Form.DOCUMENT, document, whose(document), origins.noData(), "");
        };
    }

    private Certificate certificate(
            Form form, Promised promised, Certificate.Whose whose, Certificate.Data data, String payout) {
        return new Certificate(
                        form.text(),
                        whose,
                        origins.plan(promised.version().scheme().scheme()),
                        Origins.terms(promised.version(), promised.day()),
                        data,
                        EngineMark.ofPlans(),
                        result(promised, payout),
                        "")
                .sealed();
    }

    private static Certificate.Whose whose(Promised.Document document) {
        LocalDate day = document.day();
        return new Certificate.Whose(
                "",
                document.audience(),
                day.toString(),
                day.plusDays(1).toString(),
                document.paper().language().toLanguageTag());
    }

    private static Certificate.Result result(Promised promised, String payout) {
        List<Certificate.Promised> promises =
                promised.promises().stream().map(PlanIssuer::said).toList();
        return new Certificate.Result(
                Canonical.hash(Map.of("payout", payout, "promises", promises)),
                payout,
                List.of(),
                List.of(),
                Collections.emptySortedMap(),
                promises,
                words(promised.paper()));
    }

    private static Certificate.Promised said(Promise promise) {
        SortedMap<String, String> given = new TreeMap<>();
        promise.given().forEach((name, value) -> given.put(name, Canonical.text(value)));
        return new Certificate.Promised(promise.part(), given, Canonical.text(promise.pay()));
    }

    /** The hash of each section by its heading; what stands before the first one goes with the heading of the paper. */
    private static SortedMap<String, String> words(Paper paper) {
        SortedMap<String, String> words = new TreeMap<>();
        String heading = paper.heading();
        List<Object> section = new ArrayList<>(List.of(paper.title(), paper.footer(), paper.certificate()));
        for (Block block : paper.blocks()) {
            if (block instanceof Block.Heading(String next)) {
                put(heading, section, words);
                heading = next;
                section = new ArrayList<>();
            } else {
                section.add(block);
            }
        }
        put(heading, section, words);
        return words;
    }

    private static void put(String heading, List<Object> section, SortedMap<String, String> words) {
        String free = heading;
        for (int number = 2; words.containsKey(free); number++) {
            free = "%s (%d)".formatted(heading, number);
        }
        words.put(free, Certificate.shown(Canonical.hash(section)));
    }

    @Override
    public Proof.Given of(Promised promised) {
        Certificate one = certificate(promised);
        Translations words =
                Translations.of(PlanProof.class, "document", promised.paper().language());
        String key = promised instanceof Promised.Letter ? "proof.letter" : "proof.document";
        return new Proof.Given(words.text(key, one.shownHashes()), List.of(one.attachment(words.text("certificate"))));
    }
}
