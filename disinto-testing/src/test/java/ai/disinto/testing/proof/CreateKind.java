package ai.disinto.testing.proof;

import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.LabelSettings;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NewPull;
import ai.disinto.testing.IssueSnapshot;
import ai.disinto.testing.RepositorySnapshot;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Something that is created: once by its name, or without looking. */
enum CreateKind {
    ISSUE {
        @Override
        void once(ForgeRepository repository, String name) {
            repository.issues().createOnce(NewIssue.titled(name), name);
        }

        @Override
        void plainly(ForgeRepository repository, String name) {
            repository.issues().create(NewIssue.titled(name));
        }

        @Override
        long count(RepositorySnapshot repository, String name) {
            return times(repository.issues().stream().map(IssueSnapshot::title), name);
        }
    },
    COMMENT {
        @Override
        void once(ForgeRepository repository, String name) {
            repository.comments().createOnce(1, name, name);
        }

        @Override
        void plainly(ForgeRepository repository, String name) {
            repository.comments().create(1, name);
        }

        @Override
        long count(RepositorySnapshot repository, String name) {
            return times(
                    repository.issues().get(0).comments().stream()
                            .map(text -> text.lines().findFirst().orElse("")),
                    name);
        }
    },
    PULL {
        @Override
        void arrange(ForgeRepository repository, String name) {
            byte[] text = name.getBytes(StandardCharsets.UTF_8);
            repository.contents().create(name, text, NewCommit.on("main").newBranch(name));
        }

        @Override
        void once(ForgeRepository repository, String name) {
            repository.pulls().createOnce(NewPull.of(name, name, "main"));
        }

        @Override
        void plainly(ForgeRepository repository, String name) {
            repository.pulls().create(NewPull.of(name, name, "main"));
        }

        @Override
        long count(RepositorySnapshot repository, String name) {
            return times(repository.pulls().stream().map(IssueSnapshot::title), name);
        }
    },
    LABEL {
        @Override
        void once(ForgeRepository repository, String name) {
            repository.labels().ensure(List.of(LabelSettings.of(name, "#00ff00")));
        }

        @Override
        void plainly(ForgeRepository repository, String name) {
            repository.labels().create(LabelSettings.of(name, "#00ff00"));
        }

        @Override
        long count(RepositorySnapshot repository, String name) {
            return times(repository.labels().stream(), name);
        }
    };

    /** Makes what the thing needs. */
    void arrange(ForgeRepository repository, String name) {}

    abstract void once(ForgeRepository repository, String name);

    abstract void plainly(ForgeRepository repository, String name);

    abstract long count(RepositorySnapshot repository, String name);

    private static long times(Stream<String> names, String name) {
        return names.filter(name::equals).count();
    }
}
