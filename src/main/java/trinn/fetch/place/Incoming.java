package trinn.fetch.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import trinn.fetch.Going;
import trinn.outside.UnreachableException;

/** A folder of this machine into which files come, until they are read. */
public final class Incoming {

    private static final int STEP = 1 << 16;
    private static final int LONGEST_NAME = 150;

    private final Path folder;
    private final long largest;
    private final Going going;
    private long bytes;

    /**
     * @param largest how many bytes all files together may have
     * @param going told of the bytes that came
     */
    public Incoming(Path folder, long largest, Going going) {
        this.folder = folder;
        this.largest = largest;
        this.going = going;
    }

    /** A name of another machine, as one that a file can have here. */
    static String name(String name) {
        String safe = name.replaceAll("[/\\\\\\p{Cntrl}]", "_").strip();
        return safe.length() > LONGEST_NAME ? safe.substring(safe.length() - LONGEST_NAME) : safe;
    }

    /** The name under which a file will lie: another where there is one of this name. */
    String free(String name) {
        String plain = name(name);
        String free = plain;
        for (int number = 2; Files.exists(file(free)); number++) {
            free = "%d-%s".formatted(number, plain);
        }
        return free;
    }

    /** Where a file of a name will lie; a name of another machine leads nowhere else. */
    public Path file(String name) {
        Path file = folder.resolve(name(name)).normalize();
        if (!file.startsWith(folder) || file.equals(folder)) {
            throw new UnreachableException("\"%s\" is no name of a file.".formatted(name));
        }
        return file;
    }

    /**
     * Takes a file.
     *
     * @return how many bytes it has
     * @throws UnreachableException where it is too large, or came already
     * @throws IOException where it broke off
     */
    public long take(String name, InputStream in) throws IOException {
        long before = bytes;
        try (OutputStream out = Files.newOutputStream(file(name), StandardOpenOption.CREATE_NEW)) {
            byte[] part = new byte[STEP];
            for (int count = in.read(part); count >= 0; count = in.read(part)) {
                out.write(part, 0, count);
                grow(count);
            }
        } catch (FileAlreadyExistsException e) {
            throw new UnreachableException("%s is wanted twice. Take it once.".formatted(name), e);
        }
        return bytes - before;
    }

    /** So many bytes came, of whatever file. */
    public void grow(long more) {
        bytes += more;
        if (bytes > largest) {
            throw new UnreachableException(
                    "What comes is larger than %d MB. Take less at a time, or raise trinn.sources.largest."
                            .formatted(largest >> 20));
        }
        going.went(bytes, 0);
    }

    /** Waits, and ends where nobody wants it any longer. */
    void await(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        going.went(bytes, 0);
    }
}
