package trinn.replay;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What certificates certify. */
public enum Form {
    /** A payout. */
    STATEMENT("Trinn replay certificate 1", ""),
    /** What one payee can be paid for a period to come. */
    LETTER("Trinn replay certificate of a plan letter 1", "-letter"),
    /** What a scheme pays. */
    DOCUMENT("Trinn replay certificate of a plan document 1", "-plan");

    private final String text;
    private final String inFileName;

    Form(String text, String inFileName) {
        this.text = text;
        this.inFileName = inFileName;
    }

    /** By what a certificate says it, with the version of the form. */
    public String text() {
        return text;
    }

    /** What it adds to the name of a file. */
    String inFileName() {
        return inFileName;
    }

    /** @throws IllegalArgumentException where there is no such form */
    static Form of(String text) {
        return Arrays.stream(values())
                .filter(form -> form.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "This is no certificate that this Trinn knows: its form is \"%s\", and not %s."
                                .formatted(
                                        text,
                                        Arrays.stream(values())
                                                .map(form -> '"' + form.text + '"')
                                                .collect(Collectors.joining(" or ")))));
    }
}
