package trinn.backup;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Hands backups to whoever holds the key, on this machine only: a database file is locked by the Trinn that serves it, so that
 * another process has to ask. What comes back are pieces with their lengths, then 0, or a negative number and what is wrong.
 */
public final class Door implements AutoCloseable {

    static final int END = 0;
    static final int WRONG = -1;
    static final int SECRET = 64;

    private static final int PATIENCE = 5_000;
    private static final int PIECE = 64 * 1024;
    private static final int CALLERS = 4;

    private final Path folder;
    private final Writer writer;
    private final ServerSocket socket;
    private final DoorKey key;
    private final Semaphore room = new Semaphore(CALLERS);

    /** Writes a backup. */
    @FunctionalInterface
    public interface Writer {
        /** Writes it to a stream, which stays open. */
        void write(OutputStream out) throws IOException;
    }

    private Door(Path folder, Writer writer, ServerSocket socket) {
        this.folder = folder;
        this.writer = writer;
        this.socket = socket;
        this.key = DoorKey.fresh(socket.getLocalPort());
    }

    /**
     * Opens it and lays its key into a folder.
     *
     * @throws IOException where neither a port nor the folder can be had
     */
    public static Door open(Path folder, Writer writer) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
            Door door = new Door(folder, writer, socket);
            door.key.lay(folder);
            Thread.ofPlatform().daemon().name("backup-door").start(door::serve);
            return door;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                if (room.tryAcquire()) {
                    Thread.ofPlatform().daemon().name("backup").start(() -> let(caller));
                } else {
                    caller.close();
                }
            } catch (IOException e) {
                // Out of files, say: whoever asks tries again, and nothing runs hot meanwhile.
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }
    }

    private void let(Socket caller) {
        try (caller) {
            caller.setSoTimeout(PATIENCE);
            byte[] said = new DataInputStream(caller.getInputStream()).readNBytes(SECRET);
            if (key.fits(said)) {
                answer(new DataOutputStream(new BufferedOutputStream(caller.getOutputStream(), PIECE)));
            }
        } catch (IOException e) {
            // Whoever asked is gone, and notices by the end that never came.
        } finally {
            room.release();
        }
    }

    private void answer(DataOutputStream out) throws IOException {
        try {
            Pieces pieces = new Pieces(out);
            writer.write(pieces);
            pieces.flush();
            out.writeInt(END);
        } catch (BackupException e) {
            out.writeInt(WRONG);
            out.writeUTF(String.valueOf(e.getMessage()));
        }
        out.flush();
    }

    /** Sends bytes in pieces that say how long they are. */
    private static final class Pieces extends OutputStream {

        private final DataOutputStream out;
        private final byte[] piece = new byte[PIECE];
        private int filled;

        Pieces(DataOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            if (filled == piece.length) {
                flush();
            }
            piece[filled++] = (byte) one;
        }

        @Override
        public void flush() throws IOException {
            if (filled > 0) {
                out.writeInt(filled);
                out.write(piece, 0, filled);
                filled = 0;
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        key.takeFrom(folder);
    }
}
