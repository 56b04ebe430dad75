package trinn.payrun.file;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Lines for payroll as PAXml 2.0 has them, whose schema is at www.paxml.se. */
final class PaxmlFile {

    /** The currency that who reads the format takes amounts for, since it names none. */
    static final String CURRENCY = "SEK";

    /** The longest cost centre, in characters. */
    static final int LONGEST_CENTRE = 10;

    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String SCHEMA = "http://www.paxml.se/2.0/paxml.xsd";
    private static final String STEP = "  ";

    private final Handover run;
    private final Mapping mapping;

    PaxmlFile(Handover run, Mapping mapping) {
        this.run = run;
        this.mapping = mapping;
    }

    byte[] bytes() {
        return text(Integer.MAX_VALUE).getBytes(StandardCharsets.UTF_8);
    }

    /** All of it, with the first lines. */
    String text(int most) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            newLine(xml, 0);
            xml.writeStartElement("paxml");
            xml.writeNamespace("xsi", INSTANCE);
            xml.writeAttribute("xsi", INSTANCE, "noNamespaceSchemaLocation", SCHEMA);
            header(xml);
            lines(xml, Line.of(run, mapping).stream().limit(most).toList());
            newLine(xml, 0);
            xml.writeEndElement();
            newLine(xml, 0);
            xml.writeEndDocument();
            xml.close();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A text in memory can always be written.", e);
        }
    }

    private void header(XMLStreamWriter xml) throws XMLStreamException {
        newLine(xml, 1);
        xml.writeStartElement("header");
        element(xml, 2, "format", "LÖNIN");
        element(xml, 2, "version", "2.0");
        element(xml, 2, "datum", run.payDay() + "T00:00:00");
        element(xml, 2, "foretagid", mapping.company());
        element(xml, 2, "programnamn", "Trinn");
        Totals totals = Totals.of(run);
        element(
                xml,
                2,
                "info",
                "run %d; period %s to %s; lines %d; sum %s%s; result %s; log %s"
                        .formatted(
                                run.run(),
                                run.period().from(),
                                run.lastDay(),
                                totals.lines(),
                                totals.paid().toPlainString(),
                                currency(),
                                run.resultHash(),
                                run.auditHead()));
        newLine(xml, 1);
        xml.writeEndElement();
    }

    private String currency() {
        String currency = run.currency().getCurrencyCode();
        return currency.equals(CURRENCY) ? "" : " " + currency;
    }

    /** The schema wants a line where there is the element of lines. */
    private void lines(XMLStreamWriter xml, List<Line> lines) throws XMLStreamException {
        if (lines.isEmpty()) {
            return;
        }
        newLine(xml, 1);
        xml.writeStartElement("lonetransaktioner");
        for (int nth = 0; nth < lines.size(); nth++) {
            line(xml, nth + 1, lines.get(nth));
        }
        newLine(xml, 1);
        xml.writeEndElement();
    }

    private void line(XMLStreamWriter xml, int number, Line line) throws XMLStreamException {
        newLine(xml, 2);
        xml.writeStartElement("lonetrans");
        xml.writeAttribute("postid", Integer.toString(number));
        xml.writeAttribute("anstid", OneLine.of(line.employee()));
        element(xml, 3, "lonart", line.wageType().code());
        element(xml, 3, "benamning", line.wageType().name());
        element(xml, 3, "kommentar", line.payment().text());
        element(xml, 3, "datum", run.payDay().toString());
        element(xml, 3, "belopp", run.money(line.amount()).toPlainString());
        if (!line.costCentre().isEmpty()) {
            newLine(xml, 3);
            xml.writeStartElement("resenheter");
            newLine(xml, 4);
            xml.writeEmptyElement("resenhet");
            xml.writeAttribute("dim", Integer.toString(mapping.dimension()));
            xml.writeAttribute("id", OneLine.of(line.costCentre()));
            newLine(xml, 3);
            xml.writeEndElement();
        }
        newLine(xml, 2);
        xml.writeEndElement();
    }

    /** An element with a text; none where there is none. */
    private static void element(XMLStreamWriter xml, int deep, String name, String value) throws XMLStreamException {
        String line = OneLine.of(value);
        if (line.isEmpty()) {
            return;
        }
        newLine(xml, deep);
        xml.writeStartElement(name);
        xml.writeCharacters(line);
        xml.writeEndElement();
    }

    private static void newLine(XMLStreamWriter xml, int deep) throws XMLStreamException {
        xml.writeCharacters("\n" + STEP.repeat(deep));
    }
}
