package ai.disinto.forge.webhook;

import ai.disinto.core.RepositorySlug;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.model.Repository;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Finds out which issues and pull requests of a repository changed, and hands them out at least once: a batch comes back
 * until it is acknowledged, and single changes can be put off. At first everything counts as changed.
 *
 * <p>Deliveries of webhooks are hints: {@link #hint(Delivery)} makes the poller ask sooner and puts nothing of the
 * delivery into a batch, so that what comes out in the end is the same with all, some or none of them.
 *
 * <p>The times of a forge are exact to a second. So each question reaches back a little, what was seen before is
 * compared, and what was seen within that little after its last change is handed out once more when another change of
 * the same second would show: <em>the same state may come twice</em>. Changes that move no time, and removals, are found
 * when everything is listed again, hourly unless said otherwise.
 *
 * <p>A poll that finds nothing costs two requests, or one more for each further page of what changed within the little
 * that it reaches back. Listing everything costs one request a page of issues and of pull requests, and one for each item that is gone. The newest state of everything
 * that was listed is kept in memory.
 *
 * <p>May be shared between threads; what one of them got is not given to another before the next question.
 */
public final class ChangePoller {
    private static final Duration BETWEEN_HINTED = Duration.ofSeconds(1);

    private final ChangeSource source;
    private final RepositorySlug slug;
    private final InstantSource clock;
    private final Ledger ledger;
    private final PollSchedule schedule;
    private final int batchSize;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean asking;

    ChangePoller(ChangeSource source, RepositorySlug slug, ChangePollerBuilder settings) {
        this.source = source;
        this.slug = slug;
        this.clock = settings.clock();
        this.ledger = new Ledger(settings.overlap(), settings.start());
        this.schedule =
                new PollSchedule(settings.interval(), BETWEEN_HINTED, settings.sweepInterval(), settings.start());
        this.batchSize = settings.batchSize();
    }

    /**
     * Prepares a poller.
     *
     * @param repository whose issues and pull requests it watches
     * @return a builder with defaults
     */
    public static ChangePollerBuilder builder(ForgeRepository repository) {
        return new ChangePollerBuilder(Objects.requireNonNull(repository, "repository"));
    }

    /**
     * Waits for changes. The server is asked if the interval is over, if there was a hint, or at the first call.
     *
     * @param wait how long to wait at most, by the clock of the machine; a question that is under way is waited for
     *     beyond that. Zero or less: not at all
     * @return what changed and is not acknowledged; empty if the time is over
     * @throws InterruptedException if the waiting thread is interrupted
     * @throws ai.disinto.forge.ForgeException if there is no answer; nothing is lost, and the next question waits for
     *     the interval or a hint
     */
    public ChangeBatch poll(Duration wait) throws InterruptedException {
        long left = nanos(Objects.requireNonNull(wait, "wait"));
        while (true) {
            Optional<Question> question = nextQuestion();
            if (question.isPresent()) {
                ask(question.get());
            }
            List<Change> changes = offer();
            if (!changes.isEmpty() || left <= 0) {
                return new ChangeBatch(this, changes);
            }
            left = await(left);
        }
    }

    /**
     * Says that a batch is dealt with: its changes do not come back, unless they were put off or a newer state was seen.
     *
     * @param batch a batch of this poller
     * @throws IllegalArgumentException if it is of another poller
     */
    public void acknowledge(ChangeBatch batch) {
        if (!Objects.requireNonNull(batch, "batch").isOf(this)) {
            throw new IllegalArgumentException("batch must be of this poller, got one of another: " + batch);
        }
        locked(() -> batch.changes().forEach(ledger::acknowledge));
    }

    /**
     * Puts a change off: it comes back at a time, or as soon as a newer state is seen, even if its batch is acknowledged.
     *
     * @param change a change of this poller
     * @param time when it comes back
     */
    public void retry(Change change, Instant time) {
        Objects.requireNonNull(change, "change");
        Objects.requireNonNull(time, "time");
        locked(() -> ledger.defer(change, time, false));
    }

    /**
     * Keeps a change away, whatever happens to it: its newest state comes at a time and not before, even if its batch is
     * acknowledged.
     *
     * @param change a change of this poller
     * @param until when it comes back
     */
    public void quarantine(Change change, Instant until) {
        Objects.requireNonNull(change, "change");
        Objects.requireNonNull(until, "until");
        locked(() -> ledger.defer(change, until, true));
    }

    /** Makes the poller ask at once, or a second after it asked last. */
    public void hint() {
        locked(schedule::hint);
    }

    /**
     * Makes the poller ask at once, or a second after it asked last, if a delivery is about its repository or says not
     * what it is about.
     *
     * @param delivery the delivery; nothing of it is kept
     */
    public void hint(Delivery delivery) {
        Optional<RepositorySlug> about = Objects.requireNonNull(delivery, "delivery")
                .event()
                .repository()
                .map(Repository::slug);
        if (about.isEmpty() || about.get().toString().equalsIgnoreCase(slug.toString())) {
            hint();
        }
    }

    /**
     * Answers where a poller of the next process can begin, see {@link ChangePollerBuilder#startingAt}: every change
     * that the server gives an earlier time is acknowledged. Removals, and changes that move no time, are not covered.
     *
     * @return the time; empty if the server was not asked yet
     */
    public Optional<Instant> checkpoint() {
        lock.lock();
        try {
            return ledger.checkpoint();
        } finally {
            lock.unlock();
        }
    }

    /** Answers the repository. */
    @Override
    public String toString() {
        return "ChangePoller[" + slug + "]";
    }

    private Optional<Question> nextQuestion() {
        Instant now = clock.instant();
        lock.lock();
        try {
            if (asking || untilQuestion(now) > 0) {
                return Optional.empty();
            }
            asking = true;
            return Optional.of(schedule.ask(now, ledger.horizon()));
        } finally {
            lock.unlock();
        }
    }

    private void ask(Question question) {
        try {
            List<Item> seen = question.since().map(source::since).orElseGet(source::all);
            locked(() -> ledger.note(seen, question.asked()));
            if (question.since().isEmpty()) {
                lookForRemoved(seen);
                locked(() -> schedule.swept(question.asked()));
            }
        } finally {
            locked(() -> asking = false);
        }
    }

    private void lookForRemoved(List<Item> all) {
        for (int number : missing(all)) {
            if (!source.exists(number)) {
                locked(() -> ledger.removed(number));
            }
        }
    }

    private List<Integer> missing(List<Item> all) {
        lock.lock();
        try {
            return ledger.missing(all);
        } finally {
            lock.unlock();
        }
    }

    private List<Change> offer() {
        Instant now = clock.instant();
        lock.lock();
        try {
            return ledger.offer(now, batchSize);
        } finally {
            lock.unlock();
        }
    }

    /** Waits for something to do, and answers how much of the time is left. */
    private long await(long left) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long rest = left;
            for (long work = untilWork(); rest > 0 && work > 0; work = untilWork()) {
                long step = Math.min(rest, work);
                rest -= step - changed.awaitNanos(step);
            }
            return rest;
        } finally {
            lock.unlock();
        }
    }

    /** How long there is nothing to ask and nothing to hand out. */
    private long untilWork() {
        Instant now = clock.instant();
        long question = asking ? Long.MAX_VALUE : untilQuestion(now);
        long ready = ledger.nextReady().map(time -> nanosUntil(time, now)).orElse(Long.MAX_VALUE);
        return Math.min(question, ready);
    }

    private long untilQuestion(Instant now) {
        long settled = ledger.nextSettled(schedule.asked())
                .map(time -> nanosUntil(time, now))
                .orElse(Long.MAX_VALUE);
        return Math.min(settled, nanos(schedule.untilDue(now)));
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static long nanosUntil(Instant time, Instant now) {
        return time.isAfter(now) ? nanos(Duration.between(now, time)) : 0;
    }

    private static long nanos(Duration duration) {
        return TimeUnit.NANOSECONDS.convert(duration);
    }
}
