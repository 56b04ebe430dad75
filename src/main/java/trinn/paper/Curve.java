package trinn.paper;

import java.util.List;

/**
 * A line over two axes. An e-mail shows it with bars, and coarsely, so what it shows must stand in a table, too.
 *
 * @param alt what it shows, for who cannot see it
 * @param across what the horizontal axis is, with its unit
 * @param up what the vertical axis is, likewise
 * @param marksAcross the numbers at the horizontal axis, rising, from its left end to its right end
 * @param marksUp those at the vertical axis, from its foot to its top
 * @param line the points that straight lines join, from left to right
 * @param dots points to be noticed
 */
public record Curve(
        String alt,
        String across,
        String up,
        List<Mark> marksAcross,
        List<Mark> marksUp,
        List<Point> line,
        List<Point> dots) {

    /** A number at an axis, as its reader writes it. */
    public record Mark(double at, String text) {}

    /** A point. */
    public record Point(double across, double up) {}

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException where an axis has no two marks
     */
    public Curve {
        marksAcross = List.copyOf(marksAcross);
        marksUp = List.copyOf(marksUp);
        line = List.copyOf(line);
        dots = List.copyOf(dots);
        if (marksAcross.size() < 2 || marksUp.size() < 2) {
            throw new IllegalArgumentException("Each axis needs two marks, for its ends.");
        }
    }
}
