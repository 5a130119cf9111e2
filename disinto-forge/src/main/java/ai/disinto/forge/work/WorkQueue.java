package ai.disinto.forge.work;

import ai.disinto.core.issue.LabelComparison;
import ai.disinto.core.issue.LabelVocabulary;
import ai.disinto.forge.ForgeException;
import ai.disinto.forge.ForgeRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The issues of one repository in the order in which they should be worked on. Immutable; making one asks nothing.
 *
 * <p>First come those with the labels {@code priority} and {@code backlog}, then those with {@code backlog}; each the
 * oldest first. What an issue waits for is read from all bodies at once and followed to any depth.
 */
public final class WorkQueue {
    private final ForgeRepository repository;
    private final List<ForgeRepository> others;
    private final LabelVocabulary vocabulary;

    private WorkQueue(ForgeRepository repository, List<ForgeRepository> others, LabelVocabulary vocabulary) {
        this.repository = repository;
        this.others = List.copyOf(others);
        this.vocabulary = vocabulary;
    }

    /**
     * Makes the queue of a repository, with the labels that every factory uses.
     *
     * @param repository the repository
     * @return the queue
     */
    public static WorkQueue of(ForgeRepository repository) {
        return new WorkQueue(Objects.requireNonNull(repository, "repository"), List.of(), LabelVocabulary.defaults());
    }

    /**
     * Answers a queue that knows other labels. Those of the queue itself keep their names.
     *
     * @param labels what labels mean
     * @return the queue
     */
    public WorkQueue vocabulary(LabelVocabulary labels) {
        return new WorkQueue(repository, others, Objects.requireNonNull(labels, "labels"));
    }

    /**
     * Answers a queue that also reads the issues of another repository, since issues here wait for some of them. Without
     * it they count as unknown, and what waits for them is not ready.
     *
     * @param other the other repository; each look reads all its issues
     * @return the queue
     */
    public WorkQueue including(ForgeRepository other) {
        List<ForgeRepository> more = new ArrayList<>(others);
        more.add(Objects.requireNonNull(other, "other"));
        return new WorkQueue(repository, more, vocabulary);
    }

    /**
     * Makes the labels of the vocabulary that do not exist. Colours that differ are reported and left as they are.
     *
     * @return how the labels differed before: the missing ones exist now
     * @throws ForgeException if a label cannot be made; those made before stay, and the call may be repeated
     */
    public LabelComparison ensureLabels() {
        return LabelSet.ensure(repository, vocabulary);
    }

    /**
     * Looks at all issues, open and closed: one request for 50 of them, and at most one to learn how long a page may be.
     * Native dependencies are asked for the candidate of {@link QueueReport#next()} alone, which is one more request, and
     * again one for each candidate that has an open one. Where the repository keeps no record of them there are none, which
     * costs one more request. A number that is no issue is looked up, since it may be a pull
     * request; 20 of these at most.
     *
     * @return what is next, and the reason for every other open issue
     * @throws ForgeException if any page cannot be read: a part of the list is no answer
     */
    public QueueReport look() {
        return QueueLook.at(repository, others, vocabulary);
    }

    /** Answers the repository. */
    @Override
    public String toString() {
        return "queue of " + repository;
    }
}
