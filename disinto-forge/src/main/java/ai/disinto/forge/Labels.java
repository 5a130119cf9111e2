package ai.disinto.forge;

import ai.disinto.forge.internal.http.Target;
import ai.disinto.forge.model.Label;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The labels of one repository. Servers let several have the same name; of those the lowest id counts. */
public final class Labels {
    /** Two threads of one process must not both find a label missing; they seldom ensure labels of two servers at once. */
    private static final ReentrantLock ENSURING = new ReentrantLock();

    private final Calls calls;
    private final Target target;
    private final Optional<Target> shared;

    Labels(Calls calls, Target owner) {
        this(calls, owner, Optional.empty());
    }

    private Labels(Calls calls, Target owner, Optional<Target> shared) {
        this.calls = calls;
        this.target = owner.then("labels");
        this.shared = shared;
    }

    /** Those of a repository, whose issues can carry labels of its owner too, if that is an organisation. */
    static Labels ofRepository(Calls calls, Target repository, String owner) {
        return new Labels(calls, repository, Optional.of(calls.at("orgs", owner, "labels")));
    }

    /** {@return the labels of the repository, without those of its organisation} */
    public Listing<Label> list() {
        return calls.list(target, Label.class, Label::id);
    }

    /**
     * Looks for a label.
     *
     * @param id its id
     * @return the label, if there is one
     * @throws ForgeException if there is no answer
     */
    public Optional<Label> find(long id) {
        return calls.find(target.then(id), Label.class);
    }

    /**
     * Finds the ids of labels by their names, letter by letter. What the repository has not is looked for in its
     * organisation, which costs one more request.
     *
     * @param names the names
     * @return their ids, in the same order
     * @throws NotFoundException if there is no label of one of the names, or the account may not see it
     * @throws ForgeException if there is no answer
     */
    public List<Long> ids(Collection<String> names) {
        List<String> wanted = List.copyOf(Objects.requireNonNull(names, "names"));
        List<Label> all = known(wanted);
        return wanted.stream()
                .map(name -> all.stream()
                        .filter(label -> label.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException(
                                FailedCall.unanswered("GET", target.toString(), "there is no label \"" + name + "\"")))
                        .id())
                .toList();
    }

    /**
     * Makes a label, even if there is one of the same name.
     *
     * @param label the label
     * @return the label
     * @throws OutcomeUnknownException if the answer was lost; {@link #ensure} can be repeated
     * @throws ForgeException if it was not made
     */
    public Label create(LabelSettings label) {
        return calls.post(target, Objects.requireNonNull(label, "label").body(), Label.class);
    }

    /**
     * Makes those labels that do not exist, neither in the repository nor in its organisation. Colours and descriptions of
     * those that do are left as they are: compare them with what comes back.
     *
     * @param labels the labels
     * @return for each, in the same order, the label; twins are others of the same name
     * @throws OutcomeUnknownException if an answer was lost and the label cannot be found; repeat the call
     * @throws ForgeException if one was not made
     */
    public List<Created<Label>> ensure(Collection<LabelSettings> labels) {
        List<LabelSettings> wanted = List.copyOf(Objects.requireNonNull(labels, "labels"));
        ENSURING.lock();
        try {
            List<Label> all = new ArrayList<>(
                    known(wanted.stream().map(LabelSettings::name).toList()));
            List<Created<Label>> out = new ArrayList<>();
            for (LabelSettings each : wanted) {
                Created<Label> label = ensured(each, all);
                if (label.isNew()) {
                    all.add(label.value());
                }
                out.add(label);
            }
            return List.copyOf(out);
        } finally {
            ENSURING.unlock();
        }
    }

    /**
     * Changes a label. What was not set in the settings stays as it is.
     *
     * @param id its id
     * @param settings what it is to be
     * @return the label as it is now
     * @throws ForgeException if it did not change
     */
    public Label edit(long id, LabelSettings settings) {
        return calls.patch(
                target.then(id), Objects.requireNonNull(settings, "settings").body(), Label.class);
    }

    /**
     * Deletes a label, and takes it from all issues.
     *
     * @param id its id
     * @throws ForgeException if it is still there
     */
    public void delete(long id) {
        calls.delete(target.then(id));
    }

    /** The labels of the repository, and the others of its organisation if one of the names is missing. */
    private List<Label> known(List<String> wanted) {
        List<Label> own = byId(list().list());
        Set<String> names = own.stream().map(Label::name).collect(Collectors.toSet());
        if (shared.isEmpty() || names.containsAll(wanted)) {
            return own;
        }
        Stream<Label> others = byId(shared(shared.get())).stream().filter(label -> !names.contains(label.name()));
        return Stream.concat(own.stream(), others).toList();
    }

    /** None if the owner is no organisation, or the account may not see what it is. */
    private List<Label> shared(Target labels) {
        try {
            return calls.list(labels, Label.class, Label::id).list();
        } catch (NotFoundException | ForbiddenException e) {
            return List.of();
        }
    }

    private Created<Label> ensured(LabelSettings wanted, List<Label> all) {
        List<Label> there = named(wanted.name(), all);
        if (!there.isEmpty()) {
            return Created.found(there.get(0), there.subList(1, there.size()));
        }
        try {
            return Created.made(create(wanted), List.of());
        } catch (OutcomeUnknownException | UnexpectedAnswerException e) {
            List<Label> now = named(wanted.name(), list().list());
            if (now.isEmpty()) {
                throw e;
            }
            return Created.found(now.get(0), now.subList(1, now.size()));
        }
    }

    private static List<Label> named(String name, List<Label> all) {
        return byId(all).stream().filter(label -> label.name().equals(name)).toList();
    }

    private static List<Label> byId(List<Label> all) {
        return all.stream().sorted(Comparator.comparingLong(Label::id)).toList();
    }
}
