package ai.disinto.testing.internal.api.contents;

import ai.disinto.testing.internal.api.ApiModule;
import ai.disinto.testing.internal.api.Guards;
import ai.disinto.testing.internal.api.Routes;

/** Names the handlers of this package. */
public final class ContentsModule implements ApiModule {
    private static final String REPOSITORY = " /repos/{owner}/{repo}";
    private static final String CONTENTS = REPOSITORY + "/contents";
    private static final String FILE = CONTENTS + "/{filepath*}";

    @Override
    public void register(Routes routes) {
        routes.on("GET" + CONTENTS, Contents::root);
        routes.on("GET" + FILE, Contents::get);
        routes.onUnlocked("POST" + CONTENTS, FileWrites::several, Guards.SIGNED_IN);
        routes.onUnlocked("POST" + FILE, FileWrites::create, Guards.SIGNED_IN);
        routes.onUnlocked("PUT" + FILE, FileWrites::update, Guards.SIGNED_IN);
        routes.onUnlocked("DELETE" + FILE, FileWrites::delete, Guards.SIGNED_IN);
        routes.on("GET" + REPOSITORY + "/raw/{filepath*}", RawFiles::get);
        routes.on("GET" + REPOSITORY + "/media/{filepath*}", RawFiles::get);
        routes.on("GET" + REPOSITORY + "/editorconfig/{filepath}", EditorConfig::get);
    }
}
