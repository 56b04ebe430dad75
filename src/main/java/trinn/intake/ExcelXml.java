package trinn.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the XML within a workbook: without document types and outer entities, and only up to a size. */
final class ExcelXml {

    /** The most bytes of a sheet: a full one of some thirty columns. */
    static final long LARGEST_SHEET = 3_000_000_000L;

    /** The most bytes of what describes a workbook. */
    static final long LARGEST_DESCRIPTION = 50_000_000L;

    private ExcelXml() {}

    /** What is told of one part. */
    abstract static class Part extends DefaultHandler {

        /** The row that was reached, for messages. */
        int row() {
            return 0;
        }

        /** The most bytes that it may have. */
        abstract long largest();
    }

    /** Thrown by a part to end the reading: with what is wrong, or because no more is wanted. */
    static final class Ended extends SAXException {
        private static final long serialVersionUID = 1;

        Ended(UnreadableException wrong) {
            super(wrong);
        }

        Ended() {
            super("No more is wanted.");
        }
    }

    /**
     * Reads a part to its end.
     *
     * @return false where it ended early because no more was wanted
     * @throws UnreadableException where the rest cannot be read
     */
    static boolean parse(InputStream in, Part part) throws IOException {
        try {
            parser().parse(new Bounded(in, part), part);
            return true;
        } catch (Ended e) {
            if (e.getException() instanceof UnreadableException wrong) {
                throw wrong;
            }
            return false;
        } catch (SAXParseException e) {
            boolean type = String.valueOf(e.getMessage()).contains("DOCTYPE");
            throw type
                    ? new UnreadableException(
                            part.row(),
                            "The workbook holds a document type or outer entities, which no table needs."
                                    + " Save it anew in Excel.")
                    : new UnreadableException(part.row(), ExcelFile.damaged().advice());
        } catch (UnreadableException e) {
            throw e;
        } catch (SAXException | IOException e) {
            throw String.valueOf(e.getMessage()).contains("bomb")
                    ? ExcelFile.bomb(part.row())
                    : new UnreadableException(part.row(), ExcelFile.damaged().advice());
        }
    }

    private static SAXParser parser() {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            SAXParser parser = factory.newSAXParser();
            // These count every &amp; too, up to 100 000; without document types there are no other entities.
            parser.setProperty("jdk.xml.totalEntitySizeLimit", "0");
            parser.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
            return parser;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("Every Java platform has this parser.", e);
        }
    }

    /** Ends with a message where there are more bytes than a part may have. */
    private static final class Bounded extends FilterInputStream {
        private final Part part;
        private long left;

        Bounded(InputStream in, Part part) {
            super(in);
            this.part = part;
            this.left = part.largest();
        }

        @Override
        public int read() throws IOException {
            return spend(1, super.read());
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int count = super.read(target, from, length);
            return spend(count, count);
        }

        private int spend(int count, int result) throws IOException {
            left -= Math.max(count, 0);
            if (left < 0) {
                throw ExcelFile.bomb(part.row());
            }
            return result;
        }
    }
}
