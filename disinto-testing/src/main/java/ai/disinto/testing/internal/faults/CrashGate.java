package ai.disinto.testing.internal.faults;

import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.IncomingRequest;
import ai.disinto.testing.internal.http.Sending;
import ai.disinto.testing.internal.http.Sent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * The way from a process to the forge. It counts what goes through, and shuts when the process dies: then nothing of that
 * process gets in or out any more.
 */
public final class CrashGate implements Function<IncomingRequest, Sent> {
    private static final Sent NOTHING = new Sent(Answer.empty(500), Sending.NOTHING);

    private final Function<IncomingRequest, Sent> forge;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition left = lock.newCondition();
    private final Set<String> buried = ConcurrentHashMap.newKeySet();
    private final List<Passed> passed = new ArrayList<>();
    private Death death = Death.NEVER;
    private boolean counting;
    private boolean dead;
    private int inside;

    /** A call that went through, or was the first that did not. */
    public record Passed(String method, String path) {}

    /**
     * When a process dies.
     *
     * @param call the number of the call, from 1; 0 for never
     * @param processed whether the forge still does what the call asks for
     * @param happens what happens at that moment, before the connection breaks
     */
    public record Death(int call, boolean processed, Runnable happens) {
        public static final Death NEVER = new Death(0, false, () -> {});

        private boolean isAt(int number, boolean after) {
            return call == number && processed == after;
        }
    }

    public CrashGate(Function<IncomingRequest, Sent> forge) {
        this.forge = forge;
    }

    @Override
    public Sent apply(IncomingRequest request) {
        int number = enter(request);
        if (number < 0) {
            return NOTHING;
        }
        try {
            if (dies(number, false) || isDead()) {
                return NOTHING;
            }
            Sent sent = forge.apply(request);
            return dies(number, true) || isDead() ? NOTHING : sent;
        } finally {
            leave();
        }
    }

    /** Begins to count for a new process. */
    public void begin(Death when) {
        locked(() -> {
            passed.clear();
            death = when;
            counting = true;
            dead = false;
        });
    }

    /** Ends a process: no request with its token gets in any more, and nothing at all until the next one begins. */
    public void end(String token) {
        buried.add(token);
        locked(() -> {
            counting = false;
            dead = true;
        });
    }

    /** Lets everything through uncounted. */
    public void open() {
        locked(() -> {
            counting = false;
            dead = false;
        });
    }

    public boolean isDead() {
        lock.lock();
        try {
            return dead;
        } finally {
            lock.unlock();
        }
    }

    /** The calls of the process so far, in the order in which they came. */
    public List<Passed> passed() {
        lock.lock();
        try {
            return List.copyOf(passed);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until no request is under way. The answer is whether there is none. */
    public boolean awaitEmpty(Duration limit) throws InterruptedException {
        lock.lock();
        try {
            long nanos = limit.toNanos();
            while (inside > 0 && nanos > 0) {
                nanos = left.awaitNanos(nanos);
            }
            return inside == 0;
        } finally {
            lock.unlock();
        }
    }

    /** The number of the call, 0 if it is not counted, less if it does not get in. */
    private int enter(IncomingRequest request) {
        boolean ghost = !buried.isEmpty() && isOfTheDead(request);
        lock.lock();
        try {
            if (dead || ghost) {
                return -1;
            }
            inside++;
            if (!counting) {
                return 0;
            }
            passed.add(new Passed(request.method(), request.path()));
            return passed.size();
        } finally {
            lock.unlock();
        }
    }

    private boolean dies(int number, boolean after) {
        Runnable happens;
        lock.lock();
        try {
            if (number == 0 || dead || !death.isAt(number, after)) {
                return false;
            }
            dead = true;
            happens = death.happens();
        } finally {
            lock.unlock();
        }
        happens.run();
        return true;
    }

    private void leave() {
        locked(() -> {
            inside--;
            left.signalAll();
        });
    }

    private void locked(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    private boolean isOfTheDead(IncomingRequest request) {
        String header = request.header("Authorization");
        String plain = header.startsWith("Basic ") ? decoded(header.substring("Basic ".length())) : header;
        return buried.stream()
                .anyMatch(token -> plain.contains(token) || request.query().contains(token));
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getDecoder().decode(text.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
