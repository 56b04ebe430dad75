package trinn.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Reads the letters of a text file without its byte order mark. Bytes that are no letters, and NUL, end the reading with an
 * {@link UnreadableException} that names their line; what stands before them is handed on first.
 */
final class TextReader extends Reader {

    private static final int BLOCK = 1 << 14;

    private final InputStream in;
    private final Charset encoding;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BLOCK).flip();
    private final CharBuffer letters = CharBuffer.allocate(BLOCK).flip();
    private final boolean cut;
    private boolean atStart = true;
    private boolean noMoreBytes;
    private boolean finished;
    private int line = 1;
    private boolean afterReturn;

    TextReader(InputStream in, Charset encoding) {
        this(in, encoding, false);
    }

    private TextReader(InputStream in, Charset encoding, boolean cut) {
        this.in = in;
        this.cut = cut;
        this.encoding = encoding;
        this.decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /**
     * Looks whether the first bytes of a file are letters.
     *
     * @param cut whether more bytes follow
     * @throws UnreadableException where they are not
     */
    static void check(byte[] start, boolean cut, Charset encoding) throws IOException {
        try (TextReader reader = new TextReader(new ByteArrayInputStream(start), encoding, cut)) {
            reader.transferTo(Writer.nullWriter());
        }
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        while (!letters.hasRemaining()) {
            if (finished) {
                return -1;
            }
            decode();
        }
        int count = Math.min(length, letters.remaining());
        letters.get(target, from, count);
        for (int i = from; i < from + count; i++) {
            count(target[i]);
            if (target[i] == 0) {
                throw new UnreadableException(
                        line,
                        "Here stands a NUL, which no text has. If this is a text in UTF-16, say so under \"format\";"
                                + " otherwise save it as CSV in UTF-8.");
            }
        }
        return count;
    }

    private void count(char letter) {
        if (letter == '\r' || letter == '\n' && !afterReturn) {
            line++;
        }
        afterReturn = letter == '\r';
    }

    private void decode() throws IOException {
        letters.clear();
        CoderResult result = decoder.decode(bytes, letters, noMoreBytes && !cut);
        if (result.isUnderflow() && noMoreBytes) {
            finished = cut || decoder.flush(letters).isUnderflow();
        }
        letters.flip();
        if (result.isError() && !letters.hasRemaining()) {
            throw new UnreadableException(line, "This is not %s. %s".formatted(encoding, advice()));
        }
        if (atStart && letters.hasRemaining()) {
            atStart = false;
            if (letters.get(letters.position()) == '\uFEFF') {
                letters.get();
            }
        }
        if (result.isUnderflow() && !noMoreBytes) {
            bytes.compact();
            int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
            noMoreBytes = count < 0;
            bytes.position(bytes.position() + Math.max(count, 0)).flip();
        }
    }

    private String advice() {
        return encoding.name().equals("UTF-8")
                ? "Save the file as UTF-8 text, or say under \"format\" how it is encoded, such as windows-1252."
                : "Say under \"format\" how it is encoded, or save it as UTF-8 text.";
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
