package ai.disinto.compose;

import static ai.disinto.compose.ChangeSeverity.DESTRUCTIVE;
import static ai.disinto.compose.ChangeSeverity.HARMLESS;
import static ai.disinto.compose.ChangeSeverity.NOTABLE;

/** What a kind of change can break, and why: the table of {@code docs/stack.md}. */
enum ChangeRule {
    SERVICE_WITH_VOLUME_DROPPED(DESTRUCTIVE, "the data in its volumes stays behind"),
    SERVICE_DROPPED(NOTABLE, "it no longer runs"),
    SERVICE_WITH_POWER_ADDED(DESTRUCTIVE, "it controls the machine"),
    SERVICE_ADDED(HARMLESS, "it runs beside the others"),
    GATED_WITH_VOLUME(DESTRUCTIVE, "it no longer starts by itself, and is removed as an orphan where it runs"),
    GATED(NOTABLE, "it no longer starts by itself"),
    UNGATED(NOTABLE, "it starts by itself"),
    PROFILE_CHANGED(NOTABLE, "it starts with another profile"),
    VOLUME_DROPPED(DESTRUCTIVE, "its data is no longer used"),
    VOLUME_RENAMED(DESTRUCTIVE, "another volume takes its place, and the data stays behind"),
    VOLUME_MAYBE_RENAMED(DESTRUCTIVE, "unless the compose project gives it that name, the data stays behind"),
    VOLUME_DRIVER_CHANGED(DESTRUCTIVE, "the data lies elsewhere"),
    VOLUME_KEY_CHANGED(NOTABLE, "the same volume of the machine under another key"),
    VOLUME_LABEL_CHANGED(NOTABLE, "newer compose asks whether to make the volume anew: it would be empty"),
    VOLUME_ADDED(HARMLESS, "it begins empty"),
    MOUNT_DROPPED(DESTRUCTIVE, "what is written there is lost with the container"),
    MOUNT_SOURCE_CHANGED(DESTRUCTIVE, "the container finds something else there"),
    MOUNT_TARGET_CHANGED(DESTRUCTIVE, "what is written at the old path is lost with the container"),
    MOUNT_WRITABLE(DESTRUCTIVE, "the container may change it"),
    MOUNT_READ_ONLY(NOTABLE, "the container can no longer change it"),
    MOUNT_OF_SOCKET(DESTRUCTIVE, "whoever has docker's socket controls the machine"),
    MOUNT_OF_ALL_SECRETS(DESTRUCTIVE, "every credential lies there"),
    MOUNT_OF_MACHINE(DESTRUCTIVE, "every file of the machine lies there"),
    MOUNT_ADDED(NOTABLE, "the container sees more"),
    RESTART_DROPPED(DESTRUCTIVE, "it does not come back after its end or that of the machine"),
    RESTART_CHANGED(NOTABLE, "it comes back in other cases"),
    RESTART_ADDED(HARMLESS, "it comes back after its end"),
    SECURITY_OPTION_DROPPED(DESTRUCTIVE, "what it was written for no longer holds"),
    CONFINEMENT_LIFTED(DESTRUCTIVE, "it keeps the container in no longer"),
    SECURITY_OPTION_ADDED(NOTABLE, "the container may do less"),
    PRIVILEGED_GAINED(DESTRUCTIVE, "nothing keeps the container in"),
    PRIVILEGED_LOST(NOTABLE, "the container may do less"),
    ROOT_WRITABLE(DESTRUCTIVE, "the container may change its own files"),
    ROOT_READ_ONLY(NOTABLE, "the container can no longer change its own files"),
    CAPABILITY_ADDED(DESTRUCTIVE, "the container may do more"),
    CAPABILITY_NO_LONGER_ADDED(NOTABLE, "the container may do less"),
    CAPABILITY_KEPT(DESTRUCTIVE, "the container may do more"),
    CAPABILITY_DROPPED(NOTABLE, "the container may do less"),
    USER_REMOVED(DESTRUCTIVE, "it runs as the user of the image, usually root"),
    USER_ROOT(DESTRUCTIVE, "it runs as root"),
    USER_CHANGED(NOTABLE, "files of the old user may not be its own"),
    LIMIT_LIFTED(DESTRUCTIVE, "one container may take all of the machine"),
    LIMIT_CHANGED(NOTABLE, "it may take another share of the machine"),
    TMPFS_CHANGED(NOTABLE, "a folder in memory is another one"),
    HOST_NETWORK(DESTRUCTIVE, "it is in the network of the machine"),
    NETWORK_MODE_CHANGED(NOTABLE, "others reach it in another way"),
    NETWORK_LEFT(NOTABLE, "others no longer reach it there"),
    NETWORK_JOINED(NOTABLE, "more can reach it"),
    NETWORK_CHANGED(NOTABLE, "containers are connected anew"),
    PORT_OPENED(DESTRUCTIVE, "it was open to one address of the machine, and is to all"),
    PORT_CHANGED(NOTABLE, "it is reached in another way"),
    PORT_ADDED(NOTABLE, "more can reach it"),
    PORT_DROPPED(NOTABLE, "it is no longer reached there"),
    AWAITED_HEALTH_DROPPED(DESTRUCTIVE, "others wait for it and would not start"),
    HEALTH_DROPPED(NOTABLE, "nobody sees when it is unwell"),
    HEALTH_TEST_CHANGED(NOTABLE, "whether the image has the program decides what is healthy"),
    HEALTH_TIMES_CHANGED(HARMLESS, "the same test at other times"),
    HEALTH_ADDED(HARMLESS, "one sees when it is unwell"),
    DEPENDENCY_DROPPED(NOTABLE, "it starts before the other is there"),
    DEPENDENCY_WEAKENED(NOTABLE, "it starts before the other is ready"),
    DEPENDENCY_CHANGED(NOTABLE, "it starts at another time"),
    DEPENDENCY_ADDED(HARMLESS, "it waits"),
    CREDENTIAL_OPTIONAL(DESTRUCTIVE, "it starts with an empty credential, where it refused to"),
    ALL_VARIABLES(DESTRUCTIVE, "every credential of the file reaches the container"),
    VARIABLE_FILE_DROPPED(NOTABLE, "the variables of the file are gone"),
    VARIABLE_CHANGED(NOTABLE, "the program reads it"),
    IMAGE_CHANGED(NOTABLE, "another program runs"),
    BUILD_CHANGED(NOTABLE, "the image is made in another way"),
    COMMAND_CHANGED(NOTABLE, "another program runs"),
    CONTAINER_RENAMED(NOTABLE, "what calls it by its old name does not find it"),
    MANAGED_LABEL_CHANGED(NOTABLE, "by this label it is known what belongs to the stack"),
    LABEL_CHANGED(HARMLESS, "nothing of the stack reads it"),
    LEFT_OUT(DESTRUCTIVE, "a factory does not use this key, so nobody can say what is lost"),
    LEFT_OUT_MINOR(NOTABLE, "a factory does not use this key"),
    UNREADABLE(DESTRUCTIVE, "nobody can say what is lost");

    private final ChangeSeverity severity;
    private final String reason;

    ChangeRule(ChangeSeverity severity, String reason) {
        this.severity = severity;
        this.reason = reason;
    }

    ChangeSeverity severity() {
        return severity;
    }

    String reason() {
        return reason;
    }
}
