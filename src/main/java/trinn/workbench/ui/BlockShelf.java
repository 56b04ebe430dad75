package trinn.workbench.ui;

import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import trinn.simulation.PayCurve;
import trinn.workbench.block.Block;
import trinn.workbench.block.BlockCurve;
import trinn.workbench.block.Blocks;

/** The building blocks that come with Trinn, read once, and the curve that each pays with its usual answers. */
@Component
final class BlockShelf {

    private final Path folder;
    private final Map<String, CompletableFuture<Optional<PayCurve>>> curves = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(BlockShelf::quiet);
    private @Nullable Blocks blocks;

    BlockShelf(@Value("${trinn.blocks-dir:./blocks}") String folder) {
        this.folder = Path.of(folder);
    }

    /**
     * All of them.
     *
     * @throws trinn.source.ProblemsException where the folder cannot be read or a block has mistakes
     */
    synchronized Blocks blocks() {
        if (blocks == null) {
            blocks = Blocks.read(folder);
        }
        return blocks;
    }

    /** What a block pays with its usual answers; worked out once, one after the other, behind everything else. */
    CompletableFuture<Optional<PayCurve>> curve(Block block) {
        return curves.computeIfAbsent(
                block.id(),
                id -> CompletableFuture.supplyAsync(() -> BlockCurve.of(block, block.usual("en"), "NOK"), worker));
    }

    @PreDestroy
    void end() {
        worker.shutdownNow();
    }

    private static Thread quiet(Runnable work) {
        Thread thread = new Thread(work, "curves of blocks");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }
}
