package trinn.cli;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** Notes how much of the heap was left in use by each collection. */
public final class HeapWatch {

    private final AtomicLong most = new AtomicLong();

    /** Begins to note. */
    public HeapWatch() {
        ManagementFactory.getGarbageCollectorMXBeans().forEach(collector -> {
            if (collector instanceof NotificationEmitter emitter) {
                emitter.addNotificationListener(
                        (notification, any) -> {
                            if (notification.getUserData() instanceof CompositeData data) {
                                note(GarbageCollectionNotificationInfo.from(data));
                            }
                        },
                        null,
                        null);
            }
        });
    }

    private void note(GarbageCollectionNotificationInfo collected) {
        // Of the pools, "CodeHeap" and the like are not on the heap.
        long left = collected.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                .filter(pool -> pool.getKey().startsWith("G1") || pool.getKey().contains("Gen"))
                .map(pool -> pool.getValue())
                .mapToLong(MemoryUsage::getUsed)
                .sum();
        most.accumulateAndGet(left, Math::max);
    }

    /** The most bytes that any collection left; what is in use now where there was none. */
    public long most() {
        return most.get() > 0
                ? most.get()
                : ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
