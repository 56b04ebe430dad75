package trinn.paper;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The outlines of letters, for pictures. For one thread at a time. */
final class Letters {

    private final TrueTypeFont font;
    private final CmapLookup signs;
    private final double unit;

    private Letters(TrueTypeFont font) throws IOException {
        this.font = font;
        this.signs = font.getUnicodeCmapLookup();
        this.unit = font.getUnitsPerEm();
    }

    static Letters regular() {
        try (InputStream file = Fonts.regular()) {
            return new Letters(new TTFParser().parse(new RandomAccessReadBuffer(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How wide a text is at a size. */
    double width(String text, double size) {
        return text.codePoints().mapToDouble(this::advance).sum() * size / unit;
    }

    /** A text whose first letter stands at x, on the line y. */
    Shape shape(String text, double size, double x, double y) {
        Path2D shape = new Path2D.Double();
        double scale = size / unit;
        double at = x;
        for (int sign : text.codePoints().toArray()) {
            AffineTransform place = new AffineTransform(scale, 0, 0, -scale, at, y);
            Shape outline = outline(sign);
            shape.append(place.createTransformedShape(outline), false);
            at += advance(sign) * scale;
        }
        return shape;
    }

    private Shape outline(int sign) {
        try {
            GlyphData glyph = font.getGlyph().getGlyph(signs.getGlyphId(sign));
            return glyph == null ? new Path2D.Double() : glyph.getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int advance(int sign) {
        try {
            return font.getAdvanceWidth(signs.getGlyphId(sign));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
