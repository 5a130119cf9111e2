package ai.disinto.forge.pull;

import ai.disinto.forge.ci.Pipeline;
import ai.disinto.forge.ci.PipelineQuery;
import ai.disinto.forge.ci.WoodpeckerRepository;
import ai.disinto.forge.model.CommitStatus;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The pipelines of a commit. One that was started again has a successor of the same kind, and only that counts. */
final class CiRuns {
    /** Kinds that belong to a pull request. */
    private static final Set<String> KINDS = Set.of("push", "pull_request");

    private static final int LONGEST_NUMBER = 9;

    private final WoodpeckerRepository builds;
    private final String commit;
    private final List<Pipeline> all;

    private CiRuns(WoodpeckerRepository builds, String commit, List<Pipeline> all) {
        this.builds = builds;
        this.commit = commit;
        this.all = all;
    }

    /** Looks at the newest page of pipelines. */
    static CiRuns of(WoodpeckerRepository builds, String commit) {
        List<Pipeline> all = builds.pipelines().list(PipelineQuery.all()).page(1).items().stream()
                .filter(pipeline -> pipeline.commit().equals(commit))
                .sorted(Comparator.comparingInt(Pipeline::number))
                .toList();
        return new CiRuns(builds, commit, all);
    }

    /** The newest one of each kind that belongs to a pull request. */
    List<Pipeline> newest() {
        return all.stream()
                .filter(pipeline -> KINDS.contains(pipeline.event()))
                .filter(pipeline -> successor(pipeline).number() == pipeline.number())
                .toList();
    }

    /** The newest pipeline in the place of the one that a status is about; empty if it is about none of these. */
    Optional<Pipeline> behind(CommitStatus status) {
        OptionalInt number = number(status.targetUrl());
        return number.isEmpty()
                ? Optional.empty()
                : known(number.getAsInt())
                        .or(() -> builds.pipelines().find(number.getAsInt()))
                        .filter(pipeline -> pipeline.commit().equals(commit))
                        .map(this::successor);
    }

    private Optional<Pipeline> known(int number) {
        return all.stream().filter(pipeline -> pipeline.number() == number).findFirst();
    }

    private Pipeline successor(Pipeline pipeline) {
        return all.stream()
                .filter(each -> each.event().equals(pipeline.event()) && each.number() > pipeline.number())
                .reduce(pipeline, (older, newer) -> newer);
    }

    /** The number in an address such as {@code …/repos/1/pipeline/7/2}. */
    private OptionalInt number(String address) {
        String before = "/repos/" + builds.id() + "/pipeline/";
        int begin = address.indexOf(before);
        if (begin < 0) {
            return OptionalInt.empty();
        }
        int from = begin + before.length();
        int to = from;
        while (to < address.length() && to - from < LONGEST_NUMBER && Character.digit(address.charAt(to), 10) >= 0) {
            to++;
        }
        return to == from ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(address.substring(from, to)));
    }
}
