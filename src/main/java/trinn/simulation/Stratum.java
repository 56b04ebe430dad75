package trinn.simulation;

import java.util.List;

/**
 * Sellers of a department, or months that are alike, that are drawn for each other: one fewer than there are, with replacement, each counting a
 * little more for it, so that the draws vary as much as what they are drawn from (Rao and Wu 1988).
 */
final class Stratum {

    /** How many amounts are drawn together: of the baseline, of the alternative, and their difference. */
    static final int AMOUNTS = 3;

    private final double[][] off;

    /** @param amounts of each thing: of the baseline and of the alternative */
    Stratum(List<double[]> amounts) {
        off = new double[amounts.size()][AMOUNTS];
        double[] mean = new double[AMOUNTS];
        for (int one = 0; one < off.length; one++) {
            off[one][0] = amounts.get(one)[0];
            off[one][1] = amounts.get(one)[1];
            off[one][2] = off[one][1] - off[one][0];
            for (int amount = 0; amount < AMOUNTS; amount++) {
                mean[amount] += off[one][amount] / off.length;
            }
        }
        for (double[] one : off) {
            for (int amount = 0; amount < AMOUNTS; amount++) {
                one[amount] -= mean[amount];
            }
        }
    }

    /** Adds the variance of the sums; one thing alone has none. */
    void addVariance(double[] variance) {
        if (off.length > 1) {
            double weight = (double) off.length / (off.length - 1);
            for (double[] one : off) {
                for (int amount = 0; amount < AMOUNTS; amount++) {
                    variance[amount] += weight * one[amount] * one[amount];
                }
            }
        }
    }

    /** Draws once, and adds by how much the sums move, and the variance that the drawn ones would be told. */
    void draw(Chance chance, double[] moved, double[] variance) {
        int drawn = off.length - 1;
        if (drawn == 0) {
            return;
        }
        double[] sum = new double[AMOUNTS];
        double[] squares = new double[AMOUNTS];
        for (int nth = 0; nth < drawn; nth++) {
            double[] one = off[chance.index(off.length)];
            for (int amount = 0; amount < AMOUNTS; amount++) {
                sum[amount] += one[amount];
                squares[amount] += one[amount] * one[amount];
            }
        }
        double weight = (double) off.length / drawn;
        for (int amount = 0; amount < AMOUNTS; amount++) {
            moved[amount] += weight * sum[amount];
            variance[amount] += weight * weight * (squares[amount] - sum[amount] * sum[amount] / drawn);
        }
    }
}
