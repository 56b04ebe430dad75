package trinn.population;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import trinn.facts.FactSet;
import trinn.parallel.InOrder;
import trinn.source.Sha256;

/**
 * Facts in a file: seller by seller, so that they can be handed on without being in memory all at once, and with a SHA-256 behind
 * them, so that a file which is not whole is never taken for one. Written and read on all cores.
 */
public final class FactFile implements FactSource {

    private static final String FORM = "Facts of Trinn, form 2";

    /** So many periods are together at least, but for the last ones. */
    private static final int BLOCK = 100;

    private static final int FIRST_SIZE = 1 << 16;

    private final Path path;

    /** A file that is there, or is to be written. */
    public FactFile(Path path) {
        this.path = path;
    }

    /**
     * Writes facts of a data set that is known otherwise.
     *
     * @param facts all periods of a seller one behind the other
     */
    public void write(List<FactSet> facts) throws IOException {
        write(FactHead.NONE, sink -> blocks(facts).forEach(sink));
    }

    /**
     * Writes facts.
     *
     * @return how many sellers and periods they are of
     */
    public long write(FactHead head, FactSource facts) throws IOException {
        MessageDigest digest = Sha256.digest();
        LongAdder written = new LongAdder();
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(path));
                DataOutputStream out = new DataOutputStream(new DigestOutputStream(file, digest))) {
            for (String word : List.of(FORM, FactCodec.FORM, head.name(), head.currency(), head.contentHash())) {
                out.writeUTF(word);
            }
            InOrder<List<FactSet>, byte[]> blocks = new InOrder<>(FactFile::bytes, bytes -> write(bytes, out));
            facts.each(some -> {
                written.add(some.size());
                blocks.give(some);
            });
            blocks.finish();
            out.writeInt(0);
            out.flush();
            file.write(digest.digest());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return written.sum();
    }

    /**
     * Of which data set the facts are.
     *
     * @throws IOException where it is no file of facts as this version of Trinn writes them
     */
    public FactHead head() throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
            return head(in);
        }
    }

    private FactHead head(DataInputStream in) throws IOException {
        if (!in.readUTF().equals(FORM) || !in.readUTF().equals(FactCodec.FORM)) {
            throw new IOException("%s holds no facts as this version writes them.".formatted(path));
        }
        return new FactHead(in.readUTF(), in.readUTF(), in.readUTF());
    }

    private static void write(byte[] block, DataOutputStream out) {
        try {
            out.writeInt(block.length);
            out.write(block);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<FactSet>> blocks(List<FactSet> facts) {
        List<List<FactSet>> blocks = new ArrayList<>();
        int start = 0;
        for (int at = 1; at <= facts.size(); at++) {
            boolean ends = at == facts.size()
                    || at - start >= BLOCK
                            && !facts.get(at)
                                    .seller()
                                    .id()
                                    .equals(facts.get(at - 1).seller().id());
            if (ends) {
                blocks.add(facts.subList(start, at));
                start = at;
            }
        }
        return blocks;
    }

    /** Those of some sellers at a time, as they were written. */
    @Override
    public void each(Consumer<List<FactSet>> sink) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream file = new BufferedInputStream(Files.newInputStream(path));
                DataInputStream in = new DataInputStream(new DigestInputStream(file, digest))) {
            head(in);
            InOrder<byte[], List<FactSet>> blocks = new InOrder<>(this::facts, sink);
            long left = Files.size(path);
            for (int length = in.readInt(); length != 0; length = in.readInt()) {
                left -= length;
                if (length < 0 || left < 0) {
                    throw damaged(null);
                }
                blocks.give(in.readNBytes(length));
            }
            blocks.finish();
            byte[] written = digest.digest();
            if (!Arrays.equals(file.readAllBytes(), written)) {
                throw damaged(null);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private IOException damaged(@Nullable Exception cause) {
        return new IOException("%s is damaged.".formatted(path), cause);
    }

    private static byte[] bytes(List<FactSet> facts) {
        FactCodec codec = FactCodec.POOL.obtain();
        try (Output out = new Output(FIRST_SIZE, -1)) {
            codec.write(facts, out);
            return out.toBytes();
        } finally {
            FactCodec.POOL.free(codec);
        }
    }

    private List<FactSet> facts(byte[] block) {
        FactCodec codec = FactCodec.POOL.obtain();
        try (Input in = new Input(block)) {
            return codec.read(in);
        } catch (RuntimeException e) {
            throw new UncheckedIOException(damaged(e));
        } finally {
            FactCodec.POOL.free(codec);
        }
    }
}
