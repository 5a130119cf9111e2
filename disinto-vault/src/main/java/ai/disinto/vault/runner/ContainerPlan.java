package ai.disinto.vault.runner;

import ai.disinto.vault.action.Mount;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts the command of a container together. Takes what it gets apart nowhere: each value is one argument, or one field. */
final class ContainerPlan {
    static final String HOME = "/home/runner";
    private static final String VAULT = "/run/vault/";
    private static final RunVariables.Places PLACES =
            new RunVariables.Places(HOME, "/tmp", VAULT + "secrets", VAULT + "action.toml");

    private final ContainerSettings settings;
    private final RunContext context;
    private final FileOwner owner;
    private final List<String> out = new ArrayList<>(List.of("run"));

    ContainerPlan(ContainerSettings settings, RunContext context, FileOwner owner) {
        this.settings = settings;
        this.context = context;
        this.owner = owner;
    }

    static String container(ActionOrder order) {
        return "vault-" + order.action().id().value();
    }

    ContainerCommand command(ActionOrder order, Path formula, RunFolder folder) {
        option("--name", container(order));
        option("--pull", "never");
        confine();
        option("--workdir", HOME);
        for (Map.Entry<String, String> each :
                RunVariables.of(context, order, PLACES).entrySet()) {
            option("--env", each.getKey() + "=" + each.getValue());
        }
        String target =
                VAULT + "formula/" + order.formula().name() + (order.formula().isMechanical() ? ".sh" : ".toml");
        bind(folder.secrets(), PLACES.secrets());
        bind(folder.action(), PLACES.action());
        bind(formula, target);
        for (Mount mount : order.action().mounts()) {
            bind(settings.mounts().source(mount), HOME + "/" + mount.target());
        }
        end(target, order.action().id().value());
        return new ContainerCommand(container(order), out);
    }

    private void confine() {
        ContainerLimits limits = settings.limits();
        String memory = limits.memoryMebibytes() + "m";
        option("--network", settings.network());
        out.add("--read-only");
        String writable = ":rw,nosuid,nodev,mode=0700,uid=" + owner.user() + ",gid=" + owner.group();
        option("--tmpfs", PLACES.temporary() + writable);
        option("--tmpfs", HOME + writable);
        option("--cap-drop", "ALL");
        option("--security-opt", "no-new-privileges");
        option("--pids-limit", Integer.toString(limits.processes()));
        option("--memory", memory);
        option("--memory-swap", memory);
        option("--user", owner.user() + ":" + owner.group());
        option("--log-driver", "none");
    }

    /** The formula by a shell of the image, or the image's own entry; the id is the only argument in either case. */
    private void end(String formula, String id) {
        settings.shell().ifPresent(shell -> option("--entrypoint", shell));
        out.add(settings.image());
        settings.shell().ifPresent(shell -> out.add(formula));
        out.add(id);
    }

    private void option(String name, String value) {
        out.add(name);
        out.add(value);
    }

    /** A mount that nobody can write to. */
    static String bind(String source, String target) {
        return "type=bind," + field("source=" + source) + "," + field("target=" + target) + ",readonly";
    }

    private void bind(Path source, String target) {
        option("--mount", bind(source.toString(), target));
    }

    /** The option is a line of comma-separated values. */
    private static String field(String text) {
        return text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0
                ? text
                : '"' + text.replace("\"", "\"\"") + '"';
    }
}
