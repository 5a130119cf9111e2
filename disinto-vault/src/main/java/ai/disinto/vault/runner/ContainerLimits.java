package ai.disinto.vault.runner;

import java.util.OptionalInt;

/** What a container may use, and as whom if the operator says so. */
record ContainerLimits(int memoryMebibytes, int processes, OptionalInt user, OptionalInt group) {}
