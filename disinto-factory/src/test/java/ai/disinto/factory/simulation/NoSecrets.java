package ai.disinto.factory.simulation;

import ai.disinto.core.secret.Secret;
import ai.disinto.testing.ForgeSnapshot;
import ai.disinto.testing.IssueSnapshot;
import ai.disinto.testing.RepositorySnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** No token of anybody is in what factories say: events, comments, descriptions, reviews, status. */
final class NoSecrets implements Invariant {
    @Override
    public List<String> violations(Simulation run) {
        List<String> said = new ArrayList<>(run.world.story.words());
        run.processes().forEach(process -> said.add(process.factory().status().markdown()));
        ForgeSnapshot forge = run.world.embedded.snapshot();
        Stream.of(World.CODE, World.OPS)
                .map(forge::repository)
                .flatMap(Optional::stream)
                .flatMap(NoSecrets::issues)
                .forEach(issue -> said.addAll(texts(issue)));
        run.world
                .allPulls()
                .forEach(pull -> run.world.code().reviews().list(pull.number()).stream()
                        .forEach(review -> said.add(review.body())));
        List<String> out = new ArrayList<>();
        for (Secret secret : run.world.secrets()) {
            said.stream()
                    .filter(text -> text.contains(secret.reveal()))
                    .map(text -> "a token is in: " + text.replace(secret.reveal(), "(token)"))
                    .forEach(out::add);
        }
        return out;
    }

    private static Stream<IssueSnapshot> issues(RepositorySnapshot repository) {
        return Stream.concat(repository.issues().stream(), repository.pulls().stream());
    }

    private static List<String> texts(IssueSnapshot issue) {
        List<String> out = new ArrayList<>(issue.comments());
        out.add(issue.title());
        out.add(issue.body());
        return out;
    }
}
