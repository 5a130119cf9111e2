package ai.disinto.core.sprint;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A new pitch and what its pull request needs. Made from structured values: whatever they contain, they open no
 * heading, comment or block of sub-issues of their own. Immutable.
 */
public final class SprintDraft {
    private final SprintPitch pitch;

    private SprintDraft(SprintPitch pitch) {
        this.pitch = pitch;
    }

    /**
     * Starts a pitch.
     *
     * @param name the name of the sprint; one line with a letter or digit from the Latin alphabet, which the slug needs
     * @param vision the goal that it belongs to
     * @return a builder with nothing else in it
     * @throws IllegalArgumentException if the name is not such a line
     */
    public static Builder builder(String name, VisionIssue vision) {
        return new Builder(Objects.requireNonNull(name, "name"), Objects.requireNonNull(vision, "vision"));
    }

    /**
     * Answers the pitch.
     *
     * @return a pitch without errors
     */
    public SprintPitch pitch() {
        return pitch;
    }

    /**
     * Answers where the document belongs.
     *
     * @return the path within the operations repository: {@code sprints/} and the slug
     */
    public String path() {
        return "sprints/" + pitch.slug() + ".md";
    }

    /**
     * Answers the branch to propose it on.
     *
     * @return {@code architect/} and the slug
     */
    public String branch() {
        return "architect/" + pitch.slug();
    }

    /**
     * Answers the title of the pull request.
     *
     * @return {@code architect: } and the name of the sprint
     */
    public String pullRequestTitle() {
        return "architect: " + pitch.name();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SprintDraft that && pitch.equals(that.pitch);
    }

    @Override
    public int hashCode() {
        return pitch.hashCode();
    }

    @Override
    public String toString() {
        return "SprintDraft[" + path() + "]";
    }

    /** Collects the parts of a pitch; parts that are not given stay empty. Not safe to share between threads. */
    public static final class Builder {
        private final String name;
        private final VisionIssue vision;
        private String enables = "";
        private String existsToday = "";
        private FigureSet figures = FigureSet.NONE;
        private final List<Risk> risks = new ArrayList<>();
        private final List<String> costs = new ArrayList<>();
        private String recommendation = "";

        private Builder(String name, VisionIssue vision) {
            this.name = SafeMarkdown.inline(name);
            this.vision = vision;
            if (SprintSlug.ofName(this.name).isEmpty() || this.name.endsWith("#")) {
                throw new IllegalArgumentException("the name \"" + name
                        + "\" cannot be that of a sprint: give it a letter or digit, and no # at its end");
            }
        }

        /**
         * Says what the sprint makes possible.
         *
         * @param markdown the text; headings of the first and second rank are escaped
         * @return this builder
         */
        public Builder enables(String markdown) {
            enables = Objects.requireNonNull(markdown, "markdown");
            return this;
        }

        /**
         * Says what is there already.
         *
         * @param markdown the text; headings of the first and second rank are escaped
         * @return this builder
         */
        public Builder existsToday(String markdown) {
            existsToday = Objects.requireNonNull(markdown, "markdown");
            return this;
        }

        /**
         * Gives the figures that every pitch needs.
         *
         * @param files how many files are touched
         * @param subIssues how many issues it becomes
         * @param split how much of the work is new
         * @return this builder
         */
        public Builder complexity(Estimate files, Estimate subIssues, WorkSplit split) {
            figures = new FigureSet(
                    Optional.of(Objects.requireNonNull(files, "files")),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(Objects.requireNonNull(subIssues, "subIssues")),
                    Optional.of(Objects.requireNonNull(split, "split")),
                    List.of(),
                    OptionalInt.empty());
            return this;
        }

        /**
         * Adds a risk.
         *
         * @param risk the risk
         * @return this builder
         */
        public Builder risk(Risk risk) {
            risks.add(Objects.requireNonNull(risk, "risk"));
            return this;
        }

        /**
         * Adds something to maintain from then on.
         *
         * @param cost one line
         * @return this builder
         */
        public Builder cost(String cost) {
            costs.add(Objects.requireNonNull(cost, "cost"));
            return this;
        }

        /**
         * Gives the advice.
         *
         * @param verdict the advice in one word
         * @param reasoning the text behind it; headings of the first and second rank are escaped
         * @return this builder
         */
        public Builder recommendation(Recommendation.Verdict verdict, String reasoning) {
            Objects.requireNonNull(reasoning, "reasoning");
            String words = switch (Objects.requireNonNull(verdict, "verdict")) {
                case GO -> "Worth it. ";
                case DEFER -> "Defer. ";
                case NO_GO -> "Not worth it. ";
                case UNCLEAR -> "";
            };
            recommendation = words + reasoning;
            return this;
        }

        /**
         * Makes the draft.
         *
         * @return a draft whose pitch reads back without errors
         */
        public SprintDraft build() {
            PitchWriter writer = new PitchWriter();
            writer.title(name);
            writer.section(
                    "Vision issues",
                    "- #" + vision.number()
                            + (vision.title().isBlank() ? "" : " — " + SafeMarkdown.inline(vision.title())));
            writer.section("What this enables", SafeMarkdown.block(enables));
            writer.section("What exists today", SafeMarkdown.block(existsToday));
            writer.section("Complexity", PitchWriter.figures(figures));
            writer.section("Risks", PitchWriter.risks(risks));
            writer.section("Cost — new infra to maintain", PitchWriter.list(costs));
            writer.section("Recommendation", SafeMarkdown.block(recommendation));
            return new SprintDraft(SprintPitch.parse(writer.text(), "sprints/" + SprintSlug.ofName(name) + ".md"));
        }
    }
}
