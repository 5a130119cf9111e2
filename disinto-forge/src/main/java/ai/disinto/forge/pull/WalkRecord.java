package ai.disinto.forge.pull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What a walk has to know and the forge does not: how often something was tried, since when it waits, and what was begun.
 * Immutable.
 */
record WalkRecord(String attempt, Place place, Tries tries, Job job, List<String> story) {
    private static final int LONGEST_STORY = 20;

    /** Where the pull request stood at the last step: which head, since when, and which head was there before an own push. */
    record Place(WalkState state, String head, Instant since, String from) {}

    /** How often something was tried; refusals are counted for each head. */
    record Tries(int fixes, int retriggers, int rounds, int rebases, int refusals) {}

    /** What was begun at this head, whether it was begun a second time, and what it is about. */
    record Job(Kind kind, boolean isResumed, long subject) {
        static final Job NONE = new Job(Kind.NONE, false, 0);

        /** Whether it was done, and the answer is waited for. */
        boolean isDone() {
            return kind == Kind.ANSWERED || kind == Kind.RETRIGGERED;
        }

        /** The kinds of jobs. */
        enum Kind {
            NONE,
            FIX,
            /** The subject is the newest review. */
            ANSWER,
            /** The review, or a newer one, was answered without a push. */
            ANSWERED,
            /** The subject is the newest pipeline that failed. */
            RETRIGGER,
            /** The pipelines up to the subject were started again. */
            RETRIGGERED,
            UPDATE,
            REBASE
        }
    }

    WalkRecord {
        story = List.copyOf(story);
    }

    static WalkRecord begin(String attempt, String head, Instant now) {
        return new WalkRecord(
                attempt,
                new Place(WalkState.CI, head, seconds(now), ""),
                new Tries(0, 0, 0, 0, 0),
                Job.NONE,
                List.of());
    }

    /** The record for a head and an attempt that may be others than before. */
    WalkRecord seen(String key, String head, Instant now) {
        if (!head.equals(place.head)) {
            return new WalkRecord(key, place, tries, job, story).moved(head, "", now);
        }
        Place there = new Place(place.state, head, place.since, "");
        WalkRecord same = new WalkRecord(key, there, tries, job, story);
        return key.equals(attempt) ? same : same.since(now).with(job.kind == Job.Kind.ANSWERED ? Job.NONE : job);
    }

    /** The record for a new head, which is to be built. */
    WalkRecord moved(String head, String from, Instant now) {
        Tries left = new Tries(tries.fixes, tries.retriggers, tries.rounds, tries.rebases, 0);
        return new WalkRecord(attempt, new Place(WalkState.CI, head, seconds(now), from), left, Job.NONE, story);
    }

    /** The record in a state: time begins anew if it is another one. */
    WalkRecord in(WalkState state, Instant now) {
        return state == place.state
                ? this
                : new WalkRecord(attempt, new Place(state, place.head, seconds(now), place.from), tries, job, story);
    }

    WalkRecord since(Instant now) {
        return new WalkRecord(attempt, new Place(place.state, place.head, seconds(now), place.from), tries, job, story);
    }

    WalkRecord with(Job other) {
        return new WalkRecord(attempt, place, tries, other, story);
    }

    WalkRecord with(Tries other) {
        return new WalkRecord(attempt, place, other, job, story);
    }

    /** The record with one more sentence, unless it was the last one already. */
    WalkRecord telling(Instant now, String sentence) {
        if (!story.isEmpty() && story.get(story.size() - 1).endsWith("Z " + sentence)) {
            return this;
        }
        List<String> longer = new ArrayList<>(story);
        longer.add(seconds(now) + " " + sentence);
        int from = Math.max(0, longer.size() - LONGEST_STORY);
        return new WalkRecord(attempt, place, tries, job, longer.subList(from, longer.size()));
    }

    /** Whether the job was begun and may be begun a second time. */
    boolean mayResume(Job.Kind kind) {
        return job.kind == kind && !job.isResumed;
    }

    private static Instant seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }
}
