package trinn.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a document says, without how it looks. Its texts are plain: nothing in them is markup.
 *
 * @param title what lists of documents show, such as which statement of whom for when
 * @param name what a bookmark calls it among others of its kind, such as the person
 * @param language of its texts
 * @param day the day that it is dated; the same paper of the same day is the same file, byte for byte
 * @param heading the first line
 * @param blocks from top to bottom
 * @param footer what stands at the foot of each page, beside its number
 * @param certificate who vouches for it, at its end; empty for nobody
 * @param attachments files that lie within its PDF
 * @param compact whether its lines stand close, so that much of it is on one page
 */
public record Paper(
        String title,
        String name,
        Locale language,
        LocalDate day,
        String heading,
        List<Block> blocks,
        String footer,
        String certificate,
        List<Attachment> attachments,
        boolean compact) {

    /** Copies the lists. */
    public Paper {
        blocks = List.copyOf(blocks);
        attachments = List.copyOf(attachments);
    }

    /**
     * The same paper, vouched for.
     *
     * @param sentence who vouches, after what its end says already; empty for nobody
     * @param files that lie within its PDF, too
     */
    public Paper proven(String sentence, List<Attachment> files) {
        String end =
                Stream.of(certificate, sentence).filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
        List<Attachment> all =
                Stream.concat(attachments.stream(), files.stream()).toList();
        return new Paper(title, name, language, day, heading, blocks, footer, end, all, compact);
    }

    /** Begins a paper whose title is also its bookmark, heading and footer. */
    public static Draft draft(String title, Locale language, LocalDate day) {
        return new Draft(title, language, day);
    }

    /** Collects what a paper says, from top to bottom. For one thread. */
    public static final class Draft {

        private final String title;
        private final Locale language;
        private final LocalDate day;
        private final List<Block> blocks = new ArrayList<>();
        private final List<Attachment> attachments = new ArrayList<>();
        private String name;
        private String heading;
        private String footer;
        private String certificate = "";
        private boolean compact;

        private Draft(String title, Locale language, LocalDate day) {
            this.title = title;
            this.language = language;
            this.day = day;
            this.name = title;
            this.heading = title;
            this.footer = title;
        }

        /** What a bookmark calls it. */
        public Draft name(String text) {
            name = text;
            return this;
        }

        /** The first line. */
        public Draft heading(String text) {
            heading = text;
            return this;
        }

        /** What stands at the foot of each page. */
        public Draft footer(String text) {
            footer = text;
            return this;
        }

        /** Who vouches for it. */
        public Draft certificate(String text) {
            certificate = text;
            return this;
        }

        /** A file that lies within its PDF. */
        public Draft attach(Attachment attachment) {
            attachments.add(attachment);
            return this;
        }

        /** Lets its lines stand close. */
        public Draft compact() {
            compact = true;
            return this;
        }

        /** A heading of a section. */
        public Draft section(String text) {
            return add(new Block.Heading(text));
        }

        /** A paragraph. */
        public Draft paragraph(String text) {
            return add(new Block.Paragraph(text));
        }

        /** A paragraph that may be overlooked. */
        public Draft note(String text) {
            return add(new Block.Note(text));
        }

        /** The number that the paper is about. */
        public Draft figure(String label, String number) {
            return add(new Block.Figure(label, number));
        }

        /** A table. */
        public Draft table(Table table) {
            return add(new Block.Grid(table));
        }

        /** A curve, which an e-mail shows as bars. */
        public Draft curve(Curve curve) {
            return add(new Block.Picture(curve));
        }

        private Draft add(Block block) {
            blocks.add(block);
            return this;
        }

        /** The paper so far. */
        public Paper paper() {
            return new Paper(title, name, language, day, heading, blocks, footer, certificate, attachments, compact);
        }
    }
}
