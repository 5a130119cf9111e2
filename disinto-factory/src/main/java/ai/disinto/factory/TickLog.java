package ai.disinto.factory;

import ai.disinto.core.RepositorySlug;
import ai.disinto.core.secret.SecretScanner;
import ai.disinto.factory.FactoryEvent.Outcome;
import ai.disinto.factory.FactoryEvent.Part;
import ai.disinto.factory.FactoryEvent.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What a tick says of itself while it goes on. */
final class TickLog {
    private static final System.Logger LOG = System.getLogger(TickLog.class.getName());
    private static final int LONGEST = 500;
    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Cntrl}\\u0085\\u2028\\u2029]+");

    private final FactorySettings settings;
    private final Instant at;
    private final List<FactoryEvent> events = new ArrayList<>();
    private Instant wakeAt;

    TickLog(FactorySettings settings) {
        this.settings = settings;
        this.at = settings.now();
        this.wakeAt = at.plus(settings.poll());
    }

    /** Says what happens in one part of one project, or with one issue. */
    record Pen(TickLog log, Place place) {
        Pen issue(int number) {
            return new Pen(log, new Place(place.project(), place.part(), OptionalInt.of(number), place.pull()));
        }

        Pen pull(int number) {
            return new Pen(log, new Place(place.project(), place.part(), place.issue(), OptionalInt.of(number)));
        }

        void done(String text) {
            log.add(place, Outcome.DONE, text);
        }

        void held(String text) {
            log.add(place, Outcome.HELD, text);
        }

        void failed(String text) {
            log.add(place, Outcome.FAILED, text);
        }

        void failed(Throwable cause) {
            LOG.log(System.Logger.Level.DEBUG, "a part of a tick failed", cause);
            failed(text(cause));
        }

        /**
         * Runs something that may fail without anything else failing, with an {@link Error} too: an agent that lacks a
         * class must not end the factory. Only what says that the machine itself is at its end goes on, such as
         * {@link OutOfMemoryError}; a {@link StackOverflowError} is over with the step.
         */
        void guarded(Step step) throws InterruptedException {
            try {
                step.run();
            } catch (RuntimeException e) {
                failed(e);
            } catch (Error e) {
                if (isOfTheMachine(e)) {
                    throw e;
                }
                failed(e);
            }
        }

        private static boolean isOfTheMachine(Error e) {
            return e instanceof VirtualMachineError && !(e instanceof StackOverflowError);
        }

        void wakeAt(Instant time) {
            log.wake(time);
        }

        private static String text(Throwable cause) {
            String message = cause.getMessage();
            String name = cause.getClass().getSimpleName();
            return message == null ? name : name + ": " + message;
        }
    }

    /** Something that may fail. */
    @FunctionalInterface
    interface Step {
        void run() throws InterruptedException;
    }

    Pen pen(Optional<RepositorySlug> project, Part part) {
        return new Pen(this, new Place(project, part, OptionalInt.empty(), OptionalInt.empty()));
    }

    TickReport report() {
        boolean more = events.stream().anyMatch(event -> event.outcome() == Outcome.DONE);
        TickReport report = new TickReport(at, events, more ? at : wakeAt);
        tell(settings, observer -> observer.ticked(report));
        return report;
    }

    private void wake(Instant time) {
        if (time.isBefore(wakeAt)) {
            wakeAt = time;
        }
    }

    private void add(Place place, Outcome outcome, String text) {
        FactoryEvent event = new FactoryEvent(settings.now(), place, outcome, line(settings.secrets(), text));
        events.add(event);
        tell(settings, observer -> observer.happened(event));
    }

    static void tell(FactorySettings settings, Consumer<FactoryObserver> what) {
        try {
            what.accept(settings.observer());
        } catch (RuntimeException e) {
            warn(e);
        } catch (Error e) {
            if (Pen.isOfTheMachine(e)) {
                throw e;
            }
            warn(e);
        }
    }

    private static void warn(Throwable e) {
        LOG.log(System.Logger.Level.WARNING, "The observer of a factory failed", e);
    }

    /** One line without secrets. */
    static String line(SecretScanner secrets, String text) {
        String plain = GAPS.matcher(secrets.redact(text)).replaceAll(" ").strip();
        return plain.codePointCount(0, plain.length()) <= LONGEST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST)) + " …";
    }
}
