package trinn.backup.store;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import trinn.backup.Door;

/** Lets {@code ./trinn backup} ask the running Trinn, which alone can read its database file. A PostgreSQL is read directly. */
@Component
final class BackupDoor implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BackupDoor.class);

    private final Snapshot snapshot;
    private final Path folder;
    private @Nullable Door door;

    BackupDoor(Snapshot snapshot, @Value("${trinn.data-dir}") String folder) {
        this.snapshot = snapshot;
        this.folder = Path.of(folder);
    }

    /** Serving never fails for want of it. */
    @Override
    public synchronized void start() {
        if (!snapshot.isFile()) {
            return;
        }
        try {
            door = Door.open(folder, snapshot::write);
        } catch (IOException e) {
            LOG.warn(
                    "While Trinn serves, no backup can be made: neither a port nor the folder of the database can be had.",
                    e);
        }
    }

    @Override
    public synchronized void stop() {
        if (door == null) {
            return;
        }
        try {
            door.close();
        } catch (IOException e) {
            LOG.warn("The key of the door for backups is left over.", e);
        }
        door = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return door != null;
    }
}
