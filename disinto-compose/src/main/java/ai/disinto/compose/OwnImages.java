package ai.disinto.compose;

/** The factory's own images, fetched or built; one version drives them and the source in them. */
final class OwnImages {
    static final String VERSION = "DISINTO_VERSION";
    static final String REGISTRY = "DISINTO_REGISTRY";

    private final ImageSource source;

    OwnImages(ImageSource source) {
        this.source = source;
    }

    void agents(ServiceDraft draft) {
        choose(draft, "agents", "docker/agents/Dockerfile");
    }

    void edge(ServiceDraft draft) {
        choose(draft, "edge", "docker/edge/Dockerfile");
    }

    /** An image that no registry has. */
    static void build(ServiceDraft draft, String context, String dockerfile) {
        draft.buildContext = ComposeText.of(context);
        draft.dockerfile = ComposeText.of(dockerfile);
        draft.pullPolicy = "build";
    }

    ComposeText version() {
        if (source.isBuilt()) {
            return ComposeText.variable(VERSION, "main");
        }
        return source.version()
                .map(version -> ComposeText.variable(VERSION, version))
                .orElseGet(() -> ComposeText.required(VERSION, "name the release that shall run, such as v1.2.3"));
    }

    private void choose(ServiceDraft draft, String image, String dockerfile) {
        if (source.isBuilt()) {
            build(draft, ".", dockerfile);
            return;
        }
        ComposeText registry = source.registry()
                .map(ComposeText::of)
                .orElseGet(() -> ComposeText.required(REGISTRY, "name the registry that has the images"));
        draft.image = registry.plus(ComposeText.of("/disinto/" + image + ":")).plus(version());
    }
}
