package trinn.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/** Draws curves as PNG pictures, with letters of the fonts that every PDF carries and none of the machine's. */
final class Drawing {

    /** Of the picture, in points of the paper. */
    private static final int WIDTH = 476;

    private static final int HEIGHT = 190;

    /** Pixels for each point: enough for print. */
    private static final int SHARP = 4;

    private static final double TOP = 18;
    private static final double BOTTOM = 32;
    private static final double RIGHT = 22;
    private static final double LETTERS = 8;
    private static final double GAP = 5;
    private static final double DOT = 3;

    private static final Color QUIET = new Color(0x4b5563);
    private static final Color GRID = new Color(0xdde2ea);

    private final Curve curve;
    private final Color colour;
    private final Letters letters = Letters.regular();
    private final BufferedImage picture = new BufferedImage(WIDTH * SHARP, HEIGHT * SHARP, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D pen = picture.createGraphics();
    private final double left;

    private Drawing(Curve curve, PaperLook look) {
        this.curve = curve;
        this.colour = Color.decode(look.colour());
        this.left = GAP
                + curve.marksUp().stream()
                        .mapToDouble(mark -> letters.width(mark.text(), LETTERS))
                        .max()
                        .orElse(0);
    }

    /** The bytes of the picture. */
    static byte[] png(Curve curve, PaperLook look) {
        Drawing drawing = new Drawing(curve, look);
        drawing.draw();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(drawing.picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void draw() {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(SHARP, SHARP);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        axes();
        pen.setColor(colour);
        pen.setStroke(new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_MITER));
        pen.draw(line());
        curve.dots().forEach(this::dot);
        pen.dispose();
    }

    private void axes() {
        for (Curve.Mark mark : curve.marksUp()) {
            double y = y(mark.at());
            grid(new Line2D.Double(left + GAP, y, WIDTH - RIGHT, y));
            write(mark.text(), left - letters.width(mark.text(), LETTERS), y + LETTERS / 3);
        }
        for (Curve.Mark mark : curve.marksAcross()) {
            double x = x(mark.at());
            grid(new Line2D.Double(x, TOP, x, HEIGHT - BOTTOM));
            write(mark.text(), x - letters.width(mark.text(), LETTERS) / 2, HEIGHT - BOTTOM + LETTERS + 3);
        }
        write(curve.up(), 0, LETTERS);
        write(curve.across(), WIDTH - RIGHT - letters.width(curve.across(), LETTERS), HEIGHT - 6);
    }

    private void grid(Line2D line) {
        pen.setColor(GRID);
        pen.setStroke(new BasicStroke(0.6f));
        pen.draw(line);
    }

    private void write(String text, double x, double y) {
        pen.setColor(QUIET);
        pen.fill(letters.shape(text, LETTERS, x, y));
    }

    private Path2D line() {
        Path2D path = new Path2D.Double();
        for (Curve.Point point : curve.line()) {
            if (path.getCurrentPoint() == null) {
                path.moveTo(x(point.across()), y(point.up()));
            } else {
                path.lineTo(x(point.across()), y(point.up()));
            }
        }
        return path;
    }

    private void dot(Curve.Point point) {
        Ellipse2D circle = new Ellipse2D.Double(x(point.across()) - DOT, y(point.up()) - DOT, 2 * DOT, 2 * DOT);
        pen.setColor(Color.WHITE);
        pen.fill(circle);
        pen.setColor(colour);
        pen.draw(circle);
    }

    private double x(double across) {
        return left + GAP + part(across, curve.marksAcross()) * (WIDTH - RIGHT - left - GAP);
    }

    private double y(double up) {
        return HEIGHT - BOTTOM - part(up, curve.marksUp()) * (HEIGHT - BOTTOM - TOP);
    }

    private static double part(double at, List<Curve.Mark> axis) {
        double from = axis.getFirst().at();
        return (at - from) / (axis.getLast().at() - from);
    }
}
