package ai.disinto.factory;

import ai.disinto.core.RepositorySlug;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** Something that a tick did, did not do, or could not do. Immutable; made by the library alone. */
public final class FactoryEvent {
    /** What came of it. */
    public enum Outcome {
        /** It changed something. */
        DONE,
        /** It was not the time for it: a limit, a pause, a wait. */
        HELD,
        /** It went wrong; the next tick tries again. */
        FAILED
    }

    /** The part of a tick, in the order in which they come. */
    public enum Part {
        /** The tick itself: pauses. */
        FACTORY,
        /** Claims: resumed, renewed, lost, and, after the vault, reconciled with the labels. */
        CLAIMS,
        /** A pass of the dispatcher of the vault. */
        VAULT,
        /** Sprints filed, visions closed. */
        SPRINTS,
        /** Pull requests on their way to being merged. */
        WALKS,
        /** Reviews that were due. */
        REVIEWS,
        /** Issues that work began on. */
        WORK,
        /** What is done now and then. */
        ROLES
    }

    /** Where it happened. */
    record Place(Optional<RepositorySlug> project, Part part, OptionalInt issue, OptionalInt pull) {}

    private final Instant at;
    private final Place place;
    private final Outcome outcome;
    private final String text;

    FactoryEvent(Instant at, Place place, Outcome outcome, String text) {
        this.at = at;
        this.place = place;
        this.outcome = outcome;
        this.text = text;
    }

    /** {@return when, by the clock of the factory} */
    public Instant at() {
        return at;
    }

    /** {@return the project; empty if it is about the factory as a whole} */
    public Optional<RepositorySlug> project() {
        return place.project();
    }

    /** {@return the part of the tick} */
    public Part part() {
        return place.part();
    }

    /** {@return what came of it} */
    public Outcome outcome() {
        return outcome;
    }

    /** {@return the number of the issue that it is about, if it is about one} */
    public OptionalInt issue() {
        return place.issue();
    }

    /** {@return the number of the pull request that it is about, if it is about one} */
    public OptionalInt pull() {
        return place.pull();
    }

    /** {@return what happened and why, in one line, without secrets; parts of it may be words of others} */
    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FactoryEvent that
                && at.equals(that.at)
                && place.equals(that.place)
                && outcome == that.outcome
                && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(at, place, outcome, text);
    }

    /** Answers where, what came of it, and what happened. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(outcome + " " + part());
        project().ifPresent(slug -> out.append(' ').append(slug));
        issue().ifPresent(number -> out.append(" #").append(number));
        pull().ifPresent(number -> out.append(", pull request #").append(number));
        return out.append(": ").append(text).toString();
    }
}
