package trinn.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorTest {

    @TempDir
    Path folder;

    @Test
    void whoHasTheKeyGetsEveryByte() throws IOException {
        byte[] bytes = new byte[300_001];
        new Random(7).nextBytes(bytes);
        try (Door door = Door.open(folder, out -> out.write(bytes))) {
            ByteArrayOutputStream got = new ByteArrayOutputStream();
            Backups.ofRunning(folder).orElseThrow().write(got);
            assertThat(got.toByteArray()).isEqualTo(bytes);
            assertThat(door).isNotNull();
        }
    }

    @Test
    void nobodyButTheOwnerReadsTheKeyAndItIsGoneAfterwards() throws IOException {
        Path key = folder.resolve("backup.key");
        try (Door door = Door.open(folder, out -> {})) {
            assertThat(door).isNotNull();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                    .isEqualTo("rw-------");
        }
        assertThat(folder).isEmptyDirectory();
        assertThat(Backups.ofRunning(folder)).isEmpty();
    }

    @Test
    void whoHasAnotherKeyGetsNothing() throws IOException {
        try (Door door = Door.open(folder, out -> out.write("secret".getBytes(StandardCharsets.UTF_8)))) {
            assertThat(door).isNotNull();
            int port = DoorKey.in(folder).orElseThrow().port();
            for (String said :
                    new String[] {"0".repeat(64), "GET / HTTP/1.1\r\nHost: localhost\r\n" + "x".repeat(64)}) {
                try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
                    socket.getOutputStream().write(said.getBytes(StandardCharsets.UTF_8));
                    socket.shutdownOutput();
                    assertThat(answer(socket)).isEmpty();
                }
            }
        }
    }

    private static byte[] answer(Socket socket) {
        try {
            return socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            return new byte[0];
        }
    }

    @Test
    void whatIsWrongIsToldAndNothingKept() throws IOException {
        try (Door door = Door.open(folder, out -> {
            out.write(1);
            throw new BackupException("The disk is gone.");
        })) {
            assertThat(door).isNotNull();
            Path file = folder.resolve("b.zip");
            Door.Writer running = Backups.ofRunning(folder).orElseThrow();
            assertThatThrownBy(() -> Backups.to(file, running)).hasMessage("The disk is gone.");
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void aServerThatEndsMeanwhileIsNoticed() throws IOException {
        try (Door door = Door.open(folder, out -> {
            out.write(new byte[100_000]);
            throw new IOException("killed");
        })) {
            assertThat(door).isNotNull();
            Door.Writer running = Backups.ofRunning(folder).orElseThrow();
            assertThatThrownBy(() -> Backups.to(folder.resolve("b.zip"), running))
                    .hasMessageContaining("ended before its backup was whole");
        }
    }
}
