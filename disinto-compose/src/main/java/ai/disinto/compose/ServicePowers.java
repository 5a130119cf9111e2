package ai.disinto.compose;

import java.util.ArrayList;
import java.util.List;

/** What lets a service do more on the machine than a container usually may. */
final class ServicePowers {
    private ServicePowers() {}

    static List<String> of(ComposeService service) {
        List<String> powers = new ArrayList<>();
        if (service.confinement().privileged()) {
            powers.add("privileged");
        }
        service.confinement().addedCapabilities().forEach(name -> powers.add("the capability " + name));
        if (service.networkMode().orElse("").equals("host")) {
            powers.add("the network of the machine");
        }
        service.mounts().stream()
                .filter(mount -> rule(mount) != ChangeRule.MOUNT_ADDED)
                .forEach(mount -> powers.add(mount.source().toString()));
        service.environmentFiles().forEach(file -> powers.add("all variables of " + file));
        return powers;
    }

    /** What it means that a container gets a mount. */
    static ChangeRule rule(Mount mount) {
        String source = mount.volume() ? "" : EffectiveText.path(mount.source());
        if (source.endsWith("/docker.sock") || source.equals("/run") || source.equals("/var/run")) {
            return ChangeRule.MOUNT_OF_SOCKET;
        }
        if (SecretRules.isForbidden(source)) {
            return ChangeRule.MOUNT_OF_ALL_SECRETS;
        }
        return List.of("/", "/etc", "/root", "/home", "/var", "/var/lib/docker").contains(source)
                ? ChangeRule.MOUNT_OF_MACHINE
                : ChangeRule.MOUNT_ADDED;
    }

    /** A service in a few words. */
    static String summary(ComposeService service, List<String> powers) {
        String what = service.image()
                .map(EffectiveText::written)
                .or(() -> service.buildContext().map(context -> "built from " + EffectiveText.path(context)))
                .orElse(service.name());
        return powers.isEmpty() ? what : what + " with " + String.join(", ", powers);
    }
}
