package ai.disinto.compose;

import java.util.Objects;

/**
 * Something that a container finds at a path: a volume of the stack, or a file or folder of the machine.
 *
 * @param volume whether the source is a volume, and not a path of the machine
 * @param source the volume's key in the file, or the path of the machine
 * @param target the path in the container
 * @param readOnly whether the container cannot change it
 */
public record Mount(boolean volume, ComposeText source, ComposeText target, boolean readOnly) {
    /**
     * Takes the parts as they are.
     *
     * @param volume whether the source is a volume, and not a path of the machine
     * @param source the volume's key in the file, or the path of the machine
     * @param target the path in the container
     * @param readOnly whether the container cannot change it
     */
    public Mount {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(target, "target");
    }

    /**
     * Makes a mount of a volume that the container may write to.
     *
     * @param key the volume
     * @param target the path in the container
     * @return the mount
     */
    public static Mount volume(String key, String target) {
        return new Mount(
                true,
                ComposeText.of(Objects.requireNonNull(key, "key")),
                ComposeText.of(Objects.requireNonNull(target, "target")),
                false);
    }

    /**
     * Makes a mount of a path that the container may write to.
     *
     * @param source the path of the machine
     * @param target the path in the container
     * @return the mount
     */
    public static Mount bind(ComposeText source, String target) {
        return new Mount(false, source, ComposeText.of(Objects.requireNonNull(target, "target")), false);
    }

    /**
     * Answers this mount as one that the container cannot change.
     *
     * @return the changed mount
     */
    public Mount asReadOnly() {
        return new Mount(volume, source, target, true);
    }

    /** Answers source, target and what may be done, as the short form of a compose file has it. */
    @Override
    public String toString() {
        return source + ":" + target + (readOnly ? ":ro" : "");
    }
}
