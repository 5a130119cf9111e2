package ai.disinto.vault.runner;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Commands of containers for tests. */
final class Containers {
    static final String IMAGE = "registry.example.org/acme/runner:1.4";
    private static final FileOwner OWNER = new FileOwner(1000, 1000);

    private Containers() {}

    static ContainerSettings settings(Optional<String> shell, Path operatorHome) {
        ContainerLimits limits = new ContainerLimits(2048, 256, OptionalInt.empty(), OptionalInt.empty());
        return new ContainerSettings(IMAGE, shell, "vault-runs", limits, new Mounts(Optional.of(operatorHome)));
    }

    static ContainerCommand command(ActionOrder order, RunFolder folder, Path operatorHome) {
        return new ContainerPlan(settings(Optional.of("/bin/bash"), operatorHome), Runs.CONTEXT, OWNER)
                .command(order, FormulaScript.file(order.formula()), folder);
    }

    static ContainerCommand entryCommand(ActionOrder order, RunFolder folder, Path operatorHome) {
        return new ContainerPlan(settings(Optional.empty(), operatorHome), Runs.CONTEXT, OWNER)
                .command(order, FormulaScript.file(order.formula()), folder);
    }

    /** The arguments behind each occurrence of an option. */
    static List<String> valuesOf(String option, ContainerCommand command) {
        List<String> all = command.arguments();
        return IntStream.range(1, all.size())
                .filter(i -> all.get(i - 1).equals(option))
                .mapToObj(all::get)
                .toList();
    }
}
