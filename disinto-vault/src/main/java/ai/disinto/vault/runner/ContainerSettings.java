package ai.disinto.vault.runner;

import java.util.Optional;

/** What the operator says about all containers. */
record ContainerSettings(String image, Optional<String> shell, String network, ContainerLimits limits, Mounts mounts) {}
