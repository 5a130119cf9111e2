package ai.disinto.compose;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares what containers are kept from. */
final class ConfinementComparison {
    private final ChangeList to;

    ConfinementComparison(ChangeList to) {
        this.to = to;
    }

    void compare(Confinement was, Confinement is) {
        if (was.equals(is)) {
            return;
        }
        flag("read_only", was.readOnly(), is.readOnly(), ChangeRule.ROOT_WRITABLE, ChangeRule.ROOT_READ_ONLY);
        flag("privileged", was.privileged(), is.privileged(), ChangeRule.PRIVILEGED_LOST, ChangeRule.PRIVILEGED_GAINED);
        to.below("user").text(was.user(), is.user(), user(is.user()));
        to.below("tmpfs")
                .elements(
                        Set.copyOf(was.tmpfs()),
                        Set.copyOf(is.tmpfs()),
                        ChangeRule.TMPFS_CHANGED,
                        ChangeRule.TMPFS_CHANGED);
        securityOptions(was.securityOptions(), is.securityOptions());
        to.below("cap_drop")
                .elements(
                        Set.copyOf(EffectiveText.capabilities(was.droppedCapabilities())),
                        Set.copyOf(EffectiveText.capabilities(is.droppedCapabilities())),
                        ChangeRule.CAPABILITY_KEPT,
                        ChangeRule.CAPABILITY_DROPPED);
        to.below("cap_add")
                .elements(
                        Set.copyOf(EffectiveText.capabilities(was.addedCapabilities())),
                        Set.copyOf(EffectiveText.capabilities(is.addedCapabilities())),
                        ChangeRule.CAPABILITY_NO_LONGER_ADDED,
                        ChangeRule.CAPABILITY_ADDED);
        limit("pids_limit", was.pidsLimit(), is.pidsLimit());
        limit("mem_limit", was.memory(), is.memory());
        limit("memswap_limit", was.memoryAndSwap(), is.memoryAndSwap());
    }

    private void flag(String key, boolean was, boolean is, ChangeRule lost, ChangeRule gained) {
        if (was != is) {
            to.below(key).add(was ? lost : gained, was ? "true" : "", is ? "true" : "");
        }
    }

    private static ChangeRule user(String user) {
        if (user.isEmpty()) {
            return ChangeRule.USER_REMOVED;
        }
        String name = user.substring(0, user.indexOf(':') < 0 ? user.length() : user.indexOf(':'));
        return name.equals("0") || name.equals("root") ? ChangeRule.USER_ROOT : ChangeRule.USER_CHANGED;
    }

    private void securityOptions(List<String> was, List<String> is) {
        Set<String> old = new TreeSet<>(EffectiveText.securityOptions(was));
        Set<String> now = new TreeSet<>(EffectiveText.securityOptions(is));
        ChangeList below = to.below("security_opt");
        for (String option : old) {
            if (!now.contains(option)) {
                below.add(ChangeRule.SECURITY_OPTION_DROPPED, option, "");
            }
        }
        for (String option : now) {
            if (!old.contains(option)) {
                below.add(lifts(option) ? ChangeRule.CONFINEMENT_LIFTED : ChangeRule.SECURITY_OPTION_ADDED, "", option);
            }
        }
    }

    private static boolean lifts(String option) {
        return option.endsWith("=unconfined")
                || option.endsWith("=disable")
                || option.equals("no-new-privileges=false");
    }

    private void limit(String key, long was, long is) {
        if (was != is) {
            to.below(key)
                    .add(
                            is == 0 ? ChangeRule.LIMIT_LIFTED : ChangeRule.LIMIT_CHANGED,
                            was == 0 ? "" : Long.toString(was),
                            is == 0 ? "" : Long.toString(is));
        }
    }
}
