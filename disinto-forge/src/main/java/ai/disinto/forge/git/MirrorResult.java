package ai.disinto.forge.git;

import java.util.Objects;

/** What became of the push to one mirror. Immutable. */
public final class MirrorResult {
    private static final int LONGEST = 1000;

    /** How it ended. */
    public enum Outcome {
        /** The mirror has what the server has, some of it by this push. */
        PUSHED,
        /** It had everything already. */
        UP_TO_DATE,
        /** It has commits or tags that the server does not have; they stay, and the detail names them. */
        DIVERGED,
        /** It does not want the push, or does not know who pushes; the detail says why. */
        REFUSED,
        /** There was no answer, or none that is certain: pushing again does no harm. */
        UNREACHABLE,
        /** Its address is none that is pushed to; the detail says why. */
        BAD_ADDRESS
    }

    private final String mirror;
    private final Outcome outcome;
    private final String detail;

    MirrorResult(String mirror, Outcome outcome, String detail) {
        this.mirror = mirror;
        this.outcome = outcome;
        this.detail = detail.length() > LONGEST ? detail.substring(0, LONGEST) + "…" : detail;
    }

    /** {@return the name of the mirror} */
    public String mirror() {
        return mirror;
    }

    /** {@return how it ended} */
    public Outcome outcome() {
        return outcome;
    }

    /** {@return whether the mirror has what the server has} */
    public boolean isDone() {
        return outcome == Outcome.PUSHED || outcome == Outcome.UP_TO_DATE;
    }

    /** {@return more about it, without secrets, in up to a thousand characters; empty if there is nothing to say} */
    public String detail() {
        return detail;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MirrorResult that
                && mirror.equals(that.mirror)
                && outcome == that.outcome
                && detail.equals(that.detail);
    }

    @Override
    public int hashCode() {
        return Objects.hash(mirror, outcome, detail);
    }

    @Override
    public String toString() {
        return mirror + " " + outcome + (detail.isEmpty() ? "" : ": " + detail);
    }
}
