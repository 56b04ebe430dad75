package trinn.backup;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.source.Sha256;

/**
 * Tells whether two tables hold the same rows, whatever the order: databases sort texts differently. It is the sum of the SHA-256
 * of every row, modulo 2 to the power of 256.
 */
public final class RowSum {

    private static final int BITS = 256;
    private static final int LIMB = 32;
    private static final long MASK = 0xFFFF_FFFFL;

    private final MessageDigest digest = Sha256.digest();
    private final int[] sum = new int[BITS / LIMB];
    private long rows;

    /** Takes a row in, its values in the order of the columns. */
    public void add(List<Column> columns, @Nullable Object[] row) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        RowText.write(columns, row, line);
        add(line.toByteArray(), line.size());
    }

    /** Takes a row in, as the bytes in which it stands. */
    void add(byte[] row, int length) {
        digest.update(row, 0, length);
        byte[] hash = digest.digest();
        long carry = 0;
        for (int i = sum.length - 1; i >= 0; i--) {
            long limb = 0;
            for (int b = 0; b < Integer.BYTES; b++) {
                limb = limb << Byte.SIZE | Byte.toUnsignedLong(hash[i * Integer.BYTES + b]);
            }
            carry += (sum[i] & MASK) + limb;
            sum[i] = (int) carry;
            carry >>>= LIMB;
        }
        rows++;
    }

    /** How many rows there were. */
    public long rows() {
        return rows;
    }

    /** The sum so far, in hexadecimal. */
    public String hex() {
        BigInteger all = BigInteger.ZERO;
        for (int limb : sum) {
            all = all.shiftLeft(LIMB).or(BigInteger.valueOf(limb & MASK));
        }
        byte[] bytes = new byte[BITS / Byte.SIZE];
        byte[] tail = all.toByteArray();
        int length = Math.min(tail.length, bytes.length);
        System.arraycopy(tail, tail.length - length, bytes, bytes.length - length, length);
        return HexFormat.of().formatHex(bytes);
    }
}
