package trinn.payrun.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import trinn.facts.Kind;
import trinn.format.SheetCell;
import trinn.payrun.file.FileFormat.Decimals;
import trinn.payrun.file.FileFormat.Encoding;
import trinn.payrun.file.FileFormat.Minus;
import trinn.simulation.report.Cell;

/** Rows as text with columns, in the way of a format. No spreadsheet runs a text of it. */
final class CsvText {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final FileFormat format;
    private final int digits;

    CsvText(FileFormat format, Currency currency) {
        this.format = format;
        this.digits = Math.max(0, currency.getDefaultFractionDigits());
    }

    /** The rows, each ended as Windows does. */
    String text(List<List<Cell>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(format.delimiter().sign())
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            rows.forEach(row -> csv.writeRecord(row.stream().map(this::text).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /**
     * A text in the encoding of the format.
     *
     * @throws IllegalStateException where it has signs that the encoding lacks, which the checks should have told
     */
    byte[] bytes(String text) {
        try {
            ByteBuffer encoded = format.encoding().charset().newEncoder().encode(CharBuffer.wrap(text));
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            if (format.encoding() == Encoding.UTF_8_MARKED) {
                all.writeBytes(MARK);
            }
            all.write(encoded.array(), 0, encoded.limit());
            return all.toByteArray();
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("A text is not in the encoding of its file.", e);
        }
    }

    private String text(Cell cell) {
        return switch (cell) {
            case Cell.Words(String text) -> SheetCell.harmless(text);
            case Cell.Amount(BigDecimal number, Kind kind) -> kind == Kind.COUNT ? count(number) : amount(number);
            case Cell.Day(LocalDate day) -> format.dates().text(day);
        };
    }

    /** A count, of which there are no parts; a system that reads smallest units reads all its numbers so. */
    private String count(BigDecimal number) {
        return format.decimals() == Decimals.SMALLEST_UNIT ? amount(number) : number.toPlainString();
    }

    private String amount(BigDecimal number) {
        BigDecimal exact = number.setScale(digits);
        BigDecimal abs = exact.abs();
        String text = switch (format.decimals()) {
            case POINT -> abs.toPlainString();
            case COMMA -> abs.toPlainString().replace('.', ',');
            case SMALLEST_UNIT -> abs.unscaledValue().toString();
        };
        return exact.signum() >= 0 ? text : format.minus() == Minus.BEFORE ? "-" + text : text + "-";
    }
}
