package trinn.cli;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;

/** Waits for files to be saved. */
final class Watch {

    /** Editors save in several steps; they are through after this time. */
    private static final long SETTLED_MILLIS = 150;

    private Watch() {}

    /**
     * Does something now, and again whenever a file in one of the folders is saved, until the thread is interrupted. The
     * folders are watched before the first time, so that nothing saved meanwhile is missed.
     */
    static void each(List<Path> folders, Runnable work) {
        try (WatchService watch = FileSystems.getDefault().newWatchService()) {
            for (Path folder : folders) {
                folder.register(
                        watch,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE);
            }
            work.run();
            while (true) {
                WatchKey key = watch.take();
                do {
                    key.pollEvents();
                    key.reset();
                    Thread.sleep(SETTLED_MILLIS);
                    key = watch.poll();
                } while (key != null);
                work.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            work.run();
            throw new Refusal("The folders cannot be watched on this machine.");
        }
    }
}
