package ai.disinto.testing.internal.snapshot;

import ai.disinto.testing.internal.git.GitCommit;
import ai.disinto.testing.internal.git.GitReader;
import ai.disinto.testing.internal.git.GitRef;
import ai.disinto.testing.internal.render.HookRenderer;
import ai.disinto.testing.internal.render.LabelRenderer;
import ai.disinto.testing.internal.render.MilestoneRenderer;
import ai.disinto.testing.internal.render.ProtectionRenderer;
import ai.disinto.testing.internal.render.ReleaseRenderer;
import ai.disinto.testing.internal.render.RepositoryRenderer;
import ai.disinto.testing.internal.render.View;
import ai.disinto.testing.internal.store.CommitStatus;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A repository with its git, without its issues. */
final class RepositoryLines {
    private static final String BRANCHES = "refs/heads/";
    private static final String TAGS = "refs/tags/";

    private final View view;
    private final Repository repository;
    private final StableText text;
    private final Lines lines;

    RepositoryLines(View view, Repository repository) {
        this.view = view;
        this.repository = repository;
        this.text = new StableText(view.base(), repository);
        this.lines = new Lines(repository.fullName() + " ", text);
    }

    List<String> lines() {
        lines.add("repository", new RepositoryRenderer(view).repository(repository));
        lines.addAll("topic", repository.topics());
        branches();
        tags();
        objects();
        statuses();
        automation();
        repository
                .collaborators()
                .forEach((id, permission) -> lines.add("collaborator " + name(id), permission.word()));
        return lines.lines();
    }

    private void branches() {
        GitReader reader = repository.git().reader();
        for (GitRef ref : repository.git().refs(BRANCHES)) {
            List<GitCommit> log = reader.log(ref.sha());
            String summary = log.isEmpty() ? "" : log.get(0).summary();
            lines.add(
                    "branch " + lines.quoted(ref.name().substring(BRANCHES.length())),
                    text.tree(ref.sha()) + ", " + log.size() + " commits, the last one " + lines.quoted(summary));
        }
    }

    private void tags() {
        for (GitRef ref : repository.git().refs(TAGS)) {
            String name = ref.name().substring(TAGS.length());
            String tree =
                    repository.git().resolveCommit(ref.name()).map(text::tree).orElse("nothing");
            lines.add("tag " + lines.quoted(name), tree + (ref.type().equals("tag") ? ", annotated" : ""));
        }
    }

    private void objects() {
        LabelRenderer labels = new LabelRenderer(view);
        repository.labels().forEach(label -> lines.add("label", labels.label(repository, label)));
        repository.milestones().forEach(each -> lines.add("milestone", new MilestoneRenderer().milestone(each)));
        repository.protections().forEach(rule -> lines.add("protection", new ProtectionRenderer().rule(rule)));
        repository.hooks().forEach(hook -> lines.add("webhook", HookRenderer.hook(hook)));
        repository.releases().forEach(each -> lines.add("release", new ReleaseRenderer(view).release(each)));
    }

    /** The newest status of each context counts: older ones are history. */
    private void statuses() {
        Map<String, CommitStatus> newest = new TreeMap<>();
        for (CommitStatus status : repository.statuses()) {
            newest.merge(status.sha() + " " + status.context(), status, (a, b) -> a.id() > b.id() ? a : b);
        }
        newest.values()
                .forEach(status -> lines.add(
                        "status of " + text.tree(status.sha()) + " " + lines.quoted(status.context()),
                        status.state() + " " + lines.quoted(status.description()) + " "
                                + lines.quoted(status.targetUrl())));
    }

    private void automation() {
        repository.deployKeys().forEach(key -> lines.add("deploy key " + lines.quoted(key.title()), key.fingerprint()));
        repository.pushMirrors().forEach(mirror -> lines.add("push mirror", mirror.interval()));
        lines.addAll("actions secret", repository.secrets().keySet());
        repository
                .variables()
                .values()
                .forEach(each -> lines.add("actions variable " + lines.quoted(each.name()), lines.quoted(each.data())));
    }

    private String name(long account) {
        return view.store().accounts().find(account).map(User::name).orElse("ghost");
    }
}
