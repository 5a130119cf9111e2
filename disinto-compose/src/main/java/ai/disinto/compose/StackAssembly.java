package ai.disinto.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the services of a stack together. */
final class StackAssembly {
    static final String MANAGED = "com.disinto.managed";
    static final String PROJECT = "com.disinto.project";
    static final String NETWORK = "disinto-net";

    private final StackParts parts;

    StackAssembly(StackParts parts) {
        this.parts = parts;
    }

    /** Every service, also when two have one name: that is for the validation to say. */
    List<ServiceDraft> drafts() {
        List<ServiceDraft> drafts = new ArrayList<>();
        drafts.addAll(new ForgeServices(parts).drafts());
        drafts.addAll(new AgentServices(parts).drafts());
        drafts.addAll(new EdgeServices(parts).drafts());
        drafts.forEach(this::complete);
        for (StackParts.Extra extra : parts.extras()) {
            drafts.stream()
                    .filter(draft -> draft.name.equals(extra.service()))
                    .forEach(draft -> draft.environment.put(extra.variable(), extra.value()));
        }
        return drafts;
    }

    ComposeFile file(List<ServiceDraft> drafts) {
        Map<String, ComposeResource> volumes = new LinkedHashMap<>();
        drafts.stream()
                .flatMap(draft -> draft.mounts.stream())
                .filter(Mount::volume)
                .forEach(mount -> volumes.putIfAbsent(
                        mount.source().toString(), resource(mount.source().toString(), "")));
        return new ComposeFile(
                drafts.stream().map(ComposeService::new).toList(),
                volumes,
                Map.of(NETWORK, resource(NETWORK, "bridge")),
                StackComments.of(parts));
    }

    private void complete(ServiceDraft draft) {
        draft.containerName = parts.prefix() + "-" + draft.name;
        if (draft.networkMode.isEmpty()) {
            draft.networks.add(NETWORK);
        }
        draft.labels.putIfAbsent(MANAGED, ComposeText.of("true"));
    }

    private ComposeResource resource(String key, String driver) {
        return new ComposeResource(parts.onMachine(key), driver, Map.of(MANAGED, "true"));
    }
}
