package trinn.population;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import trinn.records.Origin;

/**
 * The SHA-256 of a data set in its canonical form: name, currency and every field of every record in the order of the
 * files, each field as its length and its UTF-8 bytes, so that no two data sets run together. How a number was written
 * (1.50 or 1.5) does not count, and neither does the description.
 */
final class ContentHash {

    private static final String FORM = "Trinn data set, form 1";

    private final DataOutputStream out;

    private ContentHash(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    /** 64 hexadecimal digits in small letters. */
    static String of(String name, String currency, Records records) {
        MessageDigest digest = sha256();
        try {
            new ContentHash(new DigestOutputStream(OutputStream.nullOutputStream(), digest))
                    .write(name, currency, records);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void write(String name, String currency, Records records) throws IOException {
        texts(FORM, name, currency);
        count(records.departments());
        for (Unit unit : records.departments()) {
            texts(unit.id(), unit.name());
            origin(unit.origin());
        }
        count(records.payees());
        for (Payee payee : records.payees()) {
            texts(payee.id(), payee.name(), payee.role(), payee.department());
            texts(plain(payee.commissionRate()), plain(payee.variableBase()));
            origin(payee.origin());
        }
        count(records.quotas());
        for (Quota quota : records.quotas()) {
            texts(quota.payee(), quota.period().from().toString());
            texts(quota.period().to().toString(), plain(quota.amount()));
            origin(quota.origin());
        }
        count(records.sales());
        for (Sale sale : records.sales()) {
            texts(sale.id(), sale.payee(), sale.date().toString(), plain(sale.amount()));
            origin(sale.origin());
        }
    }

    private void count(Collection<?> records) throws IOException {
        out.writeInt(records.size());
    }

    private void origin(Origin origin) throws IOException {
        texts(origin.file());
        out.writeInt(origin.row());
    }

    private void texts(String... texts) throws IOException {
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    /** The empty text stands for a number that is not there. */
    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
