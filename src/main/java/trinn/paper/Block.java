package trinn.paper;

/** A piece of a paper. All texts are plain: nothing in them is markup. */
public sealed interface Block {

    /** A heading of a section. */
    record Heading(String text) implements Block {}

    /** A paragraph. */
    record Paragraph(String text) implements Block {}

    /** A paragraph that may be overlooked, such as how a number came about; smaller. */
    record Note(String text) implements Block {}

    /**
     * The number that the paper is about, large.
     *
     * @param label what it is, with its unit
     * @param number as its reader writes it
     */
    record Figure(String label, String number) implements Block {}

    /** A table. */
    record Grid(Table table) implements Block {}

    /** A curve: drawn in a PDF, as bars in an e-mail; the table beside it says the same. */
    record Picture(Curve curve) implements Block {}
}
