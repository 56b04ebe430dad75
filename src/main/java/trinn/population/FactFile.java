package trinn.population;

import com.esotericsoftware.kryo.KryoException;
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
import java.util.function.Consumer;
import trinn.facts.FactSet;
import trinn.parallel.InOrder;
import trinn.source.Sha256;

/**
 * Facts in a file: seller by seller, so that they can be handed on without being in memory all at once, and with a SHA-256 behind
 * them, so that a file which is not whole is never taken for one. Written and read on all cores.
 */
public final class FactFile {

    /** So many periods are together at least, but for the last ones. */
    private static final int BLOCK = 100;

    private static final int FIRST_SIZE = 1 << 16;

    private final Path path;

    /** A file that is there, or is to be written. */
    public FactFile(Path path) {
        this.path = path;
    }

    /**
     * Writes facts.
     *
     * @param facts all periods of a seller one behind the other
     */
    public void write(List<FactSet> facts) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(path));
                DataOutputStream out = new DataOutputStream(new DigestOutputStream(file, digest))) {
            InOrder<List<FactSet>, byte[]> blocks = new InOrder<>(FactFile::bytes, bytes -> write(bytes, out));
            blocks(facts).forEach(blocks::give);
            blocks.finish();
            out.writeInt(0);
            out.flush();
            file.write(digest.digest());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
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

    /**
     * All facts, as they were written.
     *
     * @throws IOException where the file is not whole, or none
     */
    public List<FactSet> read() throws IOException {
        List<FactSet> all = new ArrayList<>();
        each(all::addAll);
        return all;
    }

    /**
     * Hands on some sellers at a time, all periods of a seller together, in the order in which they were written. What was done
     * with them must be undone where the file turns out not to be whole.
     *
     * @throws IOException where the file is not whole, or none
     */
    public void each(Consumer<List<FactSet>> sink) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream file = new BufferedInputStream(Files.newInputStream(path));
                DataInputStream in = new DataInputStream(new DigestInputStream(file, digest))) {
            InOrder<byte[], List<FactSet>> blocks = new InOrder<>(FactFile::facts, sink);
            long left = Files.size(path);
            for (int length = in.readInt(); length != 0; length = in.readInt()) {
                left -= length;
                if (length < 0 || left < 0) {
                    throw new IOException("%s is damaged.".formatted(path));
                }
                blocks.give(in.readNBytes(length));
            }
            blocks.finish();
            byte[] written = digest.digest();
            if (!Arrays.equals(file.readAllBytes(), written)) {
                throw new IOException("%s is damaged.".formatted(path));
            }
        } catch (KryoException | IllegalArgumentException | IndexOutOfBoundsException | NullPointerException e) {
            throw new IOException("%s is damaged.".formatted(path), e);
        }
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

    private static List<FactSet> facts(byte[] block) {
        FactCodec codec = FactCodec.POOL.obtain();
        try (Input in = new Input(block)) {
            return codec.read(in);
        } finally {
            FactCodec.POOL.free(codec);
        }
    }
}
