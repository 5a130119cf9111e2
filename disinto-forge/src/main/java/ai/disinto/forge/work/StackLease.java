package ai.disinto.forge.work;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;

/** The right to use a shared test stack, until it is closed or others took it for dead. May be shared between threads. */
public final class StackLease implements AutoCloseable {
    private final StackFiles files;
    private final InstantSource clock;
    private final StackRecord taken;

    StackLease(StackFiles files, InstantSource clock, StackRecord taken) {
        this.files = files;
        this.clock = clock;
        this.taken = taken;
    }

    /** {@return since when the lease holds} */
    public Instant since() {
        return taken.holder().since();
    }

    /**
     * Says that the holder is alive. To be called every few minutes.
     *
     * @return whether the lease still holds; if not, somebody else may use the stack by now
     * @throws StackLockException if the file cannot be read or written
     */
    public boolean heartbeat() {
        return files.guarded("renew the lock", () -> {
            boolean held = isHeld();
            if (held) {
                files.replace(taken.at(clock.instant()).toBytes());
            }
            return held;
        });
    }

    /** Gives the lock back. What somebody else has by now stays as it is. */
    @Override
    public void close() {
        files.guarded("give back the lock", () -> {
            if (isHeld()) {
                files.delete();
            }
            return true;
        });
    }

    private boolean isHeld() throws IOException {
        return files.read()
                .flatMap(content -> StackRecord.parse(content.bytes()))
                .filter(record -> record.isOf(taken))
                .isPresent();
    }

    /** Answers the holder. */
    @Override
    public String toString() {
        return "StackLease[" + taken.holder().holder() + "]";
    }
}
