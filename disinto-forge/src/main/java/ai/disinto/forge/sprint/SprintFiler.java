package ai.disinto.forge.sprint;

import ai.disinto.core.issue.LabelVocabulary;
import ai.disinto.core.sprint.SprintPitch;
import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.ForgeException;
import ai.disinto.forge.ForgeRepository;
import java.util.Collection;
import java.util.Objects;

/**
 * Files the sub-issues of sprints, once each, and closes visions whose sub-issues are all done. Immutable; making one asks
 * nothing.
 *
 * <p>An issue is an entry of a sprint if it was filed by an account that is believed, and its body has the marker of the
 * entry; or, from earlier times, the words {@code Decomposed from #12} and the title of the entry. The lowest number
 * counts.
 */
public final class SprintFiler {
    private final FilerSettings settings;

    private SprintFiler(FilerSettings settings) {
        this.settings = settings;
    }

    /**
     * Makes one for a repository.
     *
     * @param repository where the vision is and sub-issues are filed; the account needs to write issues
     * @return the filer
     */
    public static SprintFiler of(ForgeRepository repository) {
        return new SprintFiler(FilerSettings.of(Objects.requireNonNull(repository, "repository")));
    }

    /**
     * Says whose issues are believed. Anybody can write a marker into an issue; of others it counts for nothing. The
     * default is the account that asks, which is one request as soon as there is a marker to judge.
     *
     * @param logins the logins, the own one among them
     * @return a filer that believes these alone
     */
    public SprintFiler filedBy(Collection<String> logins) {
        return new SprintFiler(settings.withAuthors(Objects.requireNonNull(logins, "logins")));
    }

    /**
     * Says what the document was called before: the name of the file is in every marker.
     *
     * @param slugs names of the file without {@code .md}
     * @return a filer that takes issues filed under these names for the same sprint
     */
    public SprintFiler formerly(Collection<String> slugs) {
        return new SprintFiler(settings.withFormerSlugs(Objects.requireNonNull(slugs, "slugs")));
    }

    /**
     * Sets the labels that say of a closed issue that it was not done. The default is {@code rejected},
     * {@code duplicate}, {@code wontfix}, {@code invalid}, {@code not-planned}, and what servers call these.
     *
     * @param labels their names
     * @return a filer that goes by these
     */
    public SprintFiler refusedBy(Collection<String> labels) {
        return new SprintFiler(settings.withRefusals(Objects.requireNonNull(labels, "labels")));
    }

    /**
     * Lets a vision close although sub-issues were refused. The default is to keep it open, since nobody did them.
     *
     * @return a filer for which refused sub-issues are settled
     */
    public SprintFiler settlingRefused() {
        return new SprintFiler(settings.withRefusedSettled());
    }

    /**
     * Sets which labels are made if entries name them and the repository lacks them; others are an error. The default is
     * what every factory uses.
     *
     * @param labels the labels
     * @return a filer that knows these
     */
    public SprintFiler vocabulary(LabelVocabulary labels) {
        return new SprintFiler(settings.withVocabulary(Objects.requireNonNull(labels, "labels")));
    }

    /**
     * Compares a sprint with the forge. Only reads: one request for 50 issues, one for 50 labels if no issue has those
     * that are needed, and one for the own name if there are markers.
     *
     * @param pitch the sprint
     * @return what filing it would do
     * @throws ForbiddenException if the account may not ask for its own name; say it with {@link #filedBy}
     * @throws ForgeException if any page cannot be read: with a part of the list, issues would be filed twice
     */
    public FilingPlan plan(SprintPitch pitch) {
        return FilingPlan.of(settings, Objects.requireNonNull(pitch, "pitch"));
    }

    /**
     * Decides whether the vision of a sprint is done. Only reads, as {@link #plan} does.
     *
     * @param pitch the sprint
     * @return the decision with its reasons
     * @throws ForbiddenException if the account may not ask for its own name; say it with {@link #filedBy}
     * @throws ForgeException if any page cannot be read
     */
    public VisionDecision completion(SprintPitch pitch) {
        return VisionDecision.of(settings, Objects.requireNonNull(pitch, "pitch"));
    }

    /** Answers where it files. */
    @Override
    public String toString() {
        return "filer of sprints in " + settings.repository();
    }
}
