package ai.disinto.compose;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.internal.secret.CredentialKey;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Looks for credentials where they must not be. */
final class SecretRules {
    private static final String FOR_PIPELINES = "WOODPECKER_ENVIRONMENT";
    private static final String VAULT = "declare it in an action of the vault, which a person approves";

    private final SecretPolicy policy;
    private final ComposeFile file;
    private final Findings findings = new Findings();

    SecretRules(SecretPolicy policy, ComposeFile file) {
        this.policy = policy;
        this.file = file;
    }

    List<Diagnostic> check() {
        for (ComposeService service : file.services().values()) {
            service.environment().forEach((name, value) -> variable(service, name, value));
            service.mounts().forEach(mount -> mount(service, mount));
            service.environmentFiles().forEach(path -> wholeFile(service, path.toString()));
        }
        return findings.all();
    }

    /** Sources that hold credentials, whoever mounts them. */
    static boolean holdsCredentials(String source) {
        return source.contains("tunnel_key")
                || source.contains("docker.sock")
                || source.contains(".ssh")
                || source.contains("AGENT_SSH_DIR")
                || source.contains("claude-shared")
                || source.contains(".claude.json")
                || source.equals("woodpecker-data")
                || source.equals("forgejo-data")
                || source.equals("./projects")
                || isForbidden(source);
    }

    private void variable(ComposeService service, String name, ComposeText value) {
        Set<String> names = new TreeSet<>(value.variables());
        names.add(name);
        for (String each : names) {
            if (policy.vaultOnly().contains(each)) {
                findings.error(
                        "compose.vault-secret",
                        owner(service) + " would get " + each + ", which belongs to the vault",
                        VAULT);
            } else if (policy.isAdministrators(each) && !service.name().equals(EdgeServices.EDGE)) {
                findings.error(
                        "compose.administrator-secret",
                        owner(service) + " would get " + each + " of the administrator",
                        "leave it to the edge, and give the service an account of its own");
            }
        }
        if (name.equals(FOR_PIPELINES) && value.variables().stream().anyMatch(CredentialKey::matches)) {
            findings.error(
                    "compose.secret-for-pipelines",
                    owner(service) + " hands a credential to every pipeline, those of strangers included",
                    "make it a secret of the repository, limited to the events that need it");
        }
    }

    private void mount(ComposeService service, Mount mount) {
        if (isForbidden(mount.source().toString())) {
            wholeFile(service, mount.source().toString());
        }
    }

    private void wholeFile(ComposeService service, String path) {
        findings.error(
                "compose.all-secrets",
                owner(service) + " would get " + path + ", and with it every credential there is",
                "name the variables that it needs; leave keys of the vault's store to the vault");
    }

    /** The file of all variables, what a writer of it that died left beside it, the store of the vault, its keys. */
    static boolean isForbidden(String source) {
        String name = source.substring(source.lastIndexOf('/') + 1);
        return name.equals(".env")
                || name.startsWith(".env.")
                || source.contains("sops/age")
                || source.contains("SOPS_AGE")
                || name.equals("keys.txt");
    }

    private static String owner(ComposeService service) {
        return FileRules.owner(service.draft());
    }
}
