package ai.disinto.vault.doctor;

import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.ForgeException;
import ai.disinto.forge.RawRequest;
import java.util.List;

/**
 * Whether the token has the scopes that the vault needs. Writing is tried on things with the number 0, which no forge has:
 * scopes are looked at before that.
 */
final class ScopeCheck {
    private static final String REFUSAL = "required scope";

    private final DoctorSettings settings;

    ScopeCheck(DoctorSettings settings) {
        this.settings = settings;
    }

    private record Probe(String what, String scope, String method, String path) {}

    /** Answers whether it found any scope missing. */
    boolean examine(Diagnosis out) {
        String repository = "/repos/" + settings.slug();
        List<Probe> probes = List.of(
                new Probe("to find out whose token it is", "read:user", "GET", "/user"),
                new Probe("to read branches, files and pull requests", "read:repository", "GET", repository),
                new Probe("to claim, record and merge", "write:repository", "POST", repository + "/pulls/0/merge"),
                new Probe("to read requests with their labels", "read:issue", "GET", repository + "/labels"),
                new Probe("to comment on requests", "write:issue", "PATCH", repository + "/labels/0"));
        List<Probe> missing = probes.stream().filter(this::lacksScope).toList();
        for (Probe probe : missing) {
            out.add(
                    FindingCode.SCOPE_MISSING,
                    "token of the vault",
                    probe.method() + " " + probe.path() + " is refused for want of " + probe.scope() + ", needed "
                            + probe.what(),
                    "make a token with " + scopes(probes) + " for the account of the vault");
        }
        return !missing.isEmpty();
    }

    private boolean lacksScope(Probe probe) {
        try {
            RawRequest request = settings.vault().request(probe.method(), probe.path());
            (probe.method().equals("GET") ? request : request.json("{}")).send();
            return false;
        } catch (ForbiddenException e) {
            return e.serverMessage().contains(REFUSAL);
        } catch (ForgeException e) {
            if (e.status().isEmpty()) {
                throw e;
            }
            return false;
        }
    }

    private static String scopes(List<Probe> probes) {
        return String.join(", ", probes.stream().map(Probe::scope).toList());
    }
}
