package ai.disinto.compose;

import java.util.List;
import java.util.Objects;

/**
 * What a container is kept from, and what it is allowed beyond the usual.
 *
 * @param readOnly whether its own files cannot be changed
 * @param user the user and group it runs as; empty for those of the image
 * @param tmpfs folders in memory, with their options
 * @param securityOptions options of the kernel's security modules
 * @param droppedCapabilities what root may do on a system and this container may not
 * @param addedCapabilities what this container may do beyond the usual
 * @param pidsLimit how many processes it may have; 0 for no limit
 * @param memory how many bytes of memory it may have; 0 for no limit
 * @param memoryAndSwap how many bytes of memory and swap together it may have; 0 for no limit
 * @param privileged whether nothing of all this holds
 */
public record Confinement(
        boolean readOnly,
        String user,
        List<String> tmpfs,
        List<String> securityOptions,
        List<String> droppedCapabilities,
        List<String> addedCapabilities,
        int pidsLimit,
        long memory,
        long memoryAndSwap,
        boolean privileged) {
    static final Confinement NONE =
            new Confinement(false, "", List.of(), List.of(), List.of(), List.of(), 0, 0, 0, false);

    /**
     * Copies the lists.
     *
     * @param readOnly whether its own files cannot be changed
     * @param user the user and group it runs as; empty for those of the image
     * @param tmpfs folders in memory, with their options
     * @param securityOptions options of the kernel's security modules
     * @param droppedCapabilities what root may do on a system and this container may not
     * @param addedCapabilities what this container may do beyond the usual
     * @param pidsLimit how many processes it may have; 0 for no limit
     * @param memory how many bytes of memory it may have; 0 for no limit
     * @param memoryAndSwap how many bytes of memory and swap together it may have; 0 for no limit
     * @param privileged whether nothing of all this holds
     */
    public Confinement {
        Objects.requireNonNull(user, "user");
        tmpfs = List.copyOf(Objects.requireNonNull(tmpfs, "tmpfs"));
        securityOptions = List.copyOf(Objects.requireNonNull(securityOptions, "securityOptions"));
        droppedCapabilities = List.copyOf(Objects.requireNonNull(droppedCapabilities, "droppedCapabilities"));
        addedCapabilities = List.copyOf(Objects.requireNonNull(addedCapabilities, "addedCapabilities"));
    }

    /** What every service but the chat has: the containers build and run programs of their own. */
    static Confinement unconfined() {
        return new Confinement(
                false, "", List.of(), List.of("apparmor=unconfined"), List.of(), List.of(), 0, 0, 0, false);
    }

    Confinement asPrivileged() {
        return new Confinement(
                readOnly,
                user,
                tmpfs,
                securityOptions,
                droppedCapabilities,
                addedCapabilities,
                pidsLimit,
                memory,
                memoryAndSwap,
                true);
    }
}
