package trinn.backup;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Makes files of backups: whole and read back, or not at all. */
public final class Backups {

    private Backups() {}

    /**
     * Writes a backup into a new file that only its owner can read, brings it to the disk, and reads it back.
     *
     * @throws BackupException where the file is there already, cannot be written, or is not what was written
     */
    public static Manifest to(Path file, Door.Writer writer) {
        if (Files.exists(file)) {
            throw new BackupException("%s is there already. Choose another name, or move it away.".formatted(file));
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            OwnerFile.create(part);
            try (OutputStream out = Files.newOutputStream(part)) {
                writer.write(out);
            }
            try (FileChannel disk = FileChannel.open(part, StandardOpenOption.WRITE)) {
                disk.force(true);
            }
            try (BackupFile written = BackupFile.open(part)) {
                written.check();
                Files.move(part, file);
                return written.manifest();
            }
        } catch (IOException e) {
            throw new BackupException("%s cannot be written: %s. Nothing was kept.".formatted(file, why(e)));
        } finally {
            remove(part);
        }
    }

    private static String why(IOException e) {
        return e instanceof java.nio.file.NoSuchFileException
                ? "there is no such folder"
                : e instanceof java.nio.file.AccessDeniedException
                        ? "this is not allowed"
                        : String.valueOf(e.getMessage());
    }

    private static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new BackupException("%s is left over and cannot be deleted.".formatted(part));
        }
    }

    /**
     * The backup that a running Trinn makes of the database in a folder; empty where none answers there.
     *
     * @throws BackupException when written, where the running Trinn says what is wrong, or ends before it is done
     */
    public static Optional<Door.Writer> ofRunning(Path folder) {
        return DoorKey.in(folder).flatMap(Backups::knock).map(caller -> out -> copy(caller, out));
    }

    private static Optional<Socket> knock(DoorKey key) {
        try {
            Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), key.port());
            socket.getOutputStream().write(key.secret().getBytes(StandardCharsets.US_ASCII));
            return Optional.of(socket);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void copy(Socket caller, OutputStream out) throws IOException {
        try (caller;
                DataInputStream in = new DataInputStream(new BufferedInputStream(caller.getInputStream()))) {
            for (int length = next(in); length != Door.END; length = next(in)) {
                if (length < 0) {
                    throw new BackupException(in.readUTF());
                }
                byte[] piece = in.readNBytes(length);
                if (piece.length < length) {
                    throw ended();
                }
                out.write(piece);
            }
        }
    }

    private static int next(DataInputStream in) throws IOException {
        try {
            return in.readInt();
        } catch (EOFException e) {
            throw ended();
        }
    }

    private static BackupException ended() {
        return new BackupException("The running Trinn ended before its backup was whole. Nothing was kept.");
    }
}
