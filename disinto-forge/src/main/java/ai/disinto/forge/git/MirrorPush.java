package ai.disinto.forge.git;

import ai.disinto.core.project.Mirror;
import ai.disinto.core.secret.Secret;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Brings one branch of a server, and all its tags, to mirrors. Nothing of a mirror is overwritten or deleted. One that
 * fails stops no other. Only addresses with {@code https} are pushed to, and such with {@code http} to this machine or
 * without a password; for others a push mirror of the server does it ({@code repository.mirrors()}). Redirects to another
 * server are not followed. Immutable; may be shared between threads.
 */
public final class MirrorPush {
    private final List<Mirror> mirrors;
    private final Map<String, MirrorIdentity> identities;

    private MirrorPush(List<Mirror> mirrors, Map<String, MirrorIdentity> identities) {
        this.mirrors = mirrors;
        this.identities = identities;
    }

    /**
     * Answers what pushes to some mirrors.
     *
     * @param mirrors such as those of a project's configuration; a password in an address is used and never shown
     * @return the push; nothing is asked yet
     */
    public static MirrorPush to(Collection<Mirror> mirrors) {
        return new MirrorPush(List.copyOf(Objects.requireNonNull(mirrors, "mirrors")), Map.of());
    }

    /**
     * Says who pushes to a mirror. Without it that is whoever its address names, or nobody in particular.
     *
     * @param mirror the name of the mirror
     * @param user the account there; many servers take any name with a token
     * @param password its password or token
     * @return the changed copy
     * @throws IllegalArgumentException if there is no such mirror, or the name of the account has a colon
     */
    public MirrorPush credentials(String mirror, String user, Secret password) {
        Objects.requireNonNull(mirror, "mirror");
        if (mirrors.stream().noneMatch(each -> each.name().equals(mirror))) {
            throw new IllegalArgumentException("mirror must be one of "
                    + mirrors.stream().map(Mirror::name).toList() + ", got \"" + mirror + "\"");
        }
        Map<String, MirrorIdentity> more = new TreeMap<>(identities);
        more.put(
                mirror,
                MirrorIdentity.of(Objects.requireNonNull(user, "user"), Objects.requireNonNull(password, "password")));
        return new MirrorPush(mirrors, more);
    }

    /**
     * Fetches, and pushes to each mirror.
     *
     * @param workspace a clone with the whole history; what was only made in it does not leave it
     * @param branch the branch, as the server has it
     * @return what became of each, in the order of the mirrors
     * @throws IllegalArgumentException if the branch is no name of one
     * @throws ai.disinto.forge.ForgeException if the server itself does not answer
     * @throws GitException if the server has no such branch
     */
    public List<MirrorResult> push(Workspace workspace, String branch) {
        Objects.requireNonNull(workspace, "workspace");
        String name = Names.branch(branch);
        return workspace.mirrored((repository, exchange) -> {
            MirrorSource source = MirrorSource.fetch(repository, exchange, name);
            List<MirrorResult> out = new ArrayList<>();
            for (Mirror mirror : mirrors) {
                out.add(push(mirror, source));
            }
            return List.copyOf(out);
        });
    }

    private MirrorResult push(Mirror mirror, MirrorSource source) {
        MirrorAddress address = MirrorAddress.of(mirror.url());
        MirrorIdentity identity = identities.getOrDefault(mirror.name(), address.identity());
        String problem = address.problem(identity);
        return problem.isEmpty()
                ? source.push(mirror.name(), address, identity)
                : new MirrorResult(mirror.name(), MirrorResult.Outcome.BAD_ADDRESS, problem);
    }

    /** Answers the names of the mirrors. */
    @Override
    public String toString() {
        return "MirrorPush" + mirrors.stream().map(Mirror::name).toList();
    }
}
