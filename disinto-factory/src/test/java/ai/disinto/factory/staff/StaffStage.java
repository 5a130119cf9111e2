package ai.disinto.factory.staff;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.Credentials;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeBuilder;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.model.AccessToken;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ForgejoLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

/** A factory in a folder, with everything in its files that people write into such files, and its forge. */
record StaffStage(Path root, Forge admin, String owner) {
    static final Instant NOW = Instant.parse("2026-05-02T12:00:00Z");
    static final String MODEL = "qwen3-30b";
    static final String ADMIN_PASSWORD = "canary-admin-password";
    static final String CANARY = "canary-of-the-operator";
    static final BackendProbe PROBE = url -> List.of(MODEL, "other");

    static final String ENV = "# FORGE_TOKEN_DEV_2_BOT=commented\r\n"
            + "FORGE_TOKEN=" + CANARY + "\r\n"
            + "  export PADDED_KEY = 'c2VjcmV0==' # ends in equals signs\r\n"
            + "#FORGE_TOKEN_LOCAL_BOT=x\n"
            + "BASE64=YWJjZA==\n"
            + "MULTI=\"one\nFORGE_TOKEN_DEV_2_BOT=inside\ntwo\"\n"
            + "DOUBLED=1\nDOUBLED=2\n"
            + "\u00e4\u00f6 no assignment\n"
            + "LAST=no line end";

    static EmbeddedForge.Builder forge(ForgejoLine line) {
        return EmbeddedForge.builder()
                .line(line)
                .admin("root1", ADMIN_PASSWORD)
                .clock(InstantSource.fixed(NOW))
                .calm();
    }

    /** The administrator, who signs in with a password. */
    static Credentials administrator() {
        return Credentials.basic("root1", Secret.of(ADMIN_PASSWORD));
    }

    static ForgeBuilder client(String url) {
        return Forge.builder().url(url).credentials(administrator());
    }

    /** A factory for the project {@code harb} of the administrator, who has both of its repositories. */
    static StaffStage in(Path root, Forge admin) {
        return new StaffStage(root, admin, "root1").repositories().files();
    }

    StaffStage repositories() {
        admin.repositories().create(NewRepository.named("harb").initialized());
        admin.repositories()
                .create(NewRepository.named("harb-ops").isPrivate(true).initialized());
        return this;
    }

    /** Everything that was said by {@code PUT}, {@code POST}, {@code PATCH} or {@code DELETE}. */
    static List<String> writes(EmbeddedForge embedded) {
        return embedded.calls().stream()
                .filter(call -> !call.method().equals("GET"))
                .map(call -> call.method() + " " + call.path())
                .toList();
    }

    StaffStage files() {
        write("projects/harb.toml", projectText());
        write(".env", ENV);
        write("formulas/dev.toml", formula("dev"));
        write("formulas/review-pr.toml", formula("review-pr"));
        return this;
    }

    /** A project file with Windows line ends, a commented example, aligned keys and a key that ends in equals signs. */
    String projectText() {
        return """
                # The operator's notes stay.
                name   = "harb"
                repo   = "OWNER/harb"   # the code
                primary_branch = 'main'

                # [agents.example]
                # base_url = "http://10.0.0.1:8081"
                # model    = "some-model"

                [agents.by-hand]
                base_url = "http://10.0.0.9:8081"
                model    = "coder-30b"
                roles    = "dev"
                api_key  = "canary-model-key=="

                [agents.schedule]
                planner_interval = 3600

                [mirrors]
                codeberg = "git@codeberg.org:acme/harb.git"
                """.replace("OWNER", owner).replace("\n", "\r\n");
    }

    static String formula(String name) {
        return """
                name = "%s"
                description = "What it does"
                version = 1

                [[steps]]
                id = "work"
                title = "Work"
                description = "Do the work."
                """.formatted(name);
    }

    Staffing staffing() {
        return staffing(PROBE);
    }

    Staffing staffing(BackendProbe probe) {
        return Staffing.builder()
                .factory(root)
                .administrator(admin)
                .project("harb")
                .probe(probe)
                .host("box")
                .build();
    }

    List<String> tokenNames(String login) {
        return tokens(login).stream().map(AccessToken::name).sorted().toList();
    }

    List<AccessToken> tokens(String login) {
        return admin.users().find(login).isEmpty()
                ? List.of()
                : admin.users().tokens(login).list().list();
    }

    /** The account that the token in a variable signs in as; what it may not ask shows that it is somebody. */
    boolean works(String variable) {
        String value = new EnvironmentFile(root).read().value(variable).orElse("");
        return !value.isEmpty()
                && admin.as(Secret.of(value)).repository(owner + "/harb").find().isPresent();
    }

    String read(String path) {
        try {
            return new String(Files.readAllBytes(root.resolve(path)), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    boolean has(String path) {
        return Files.exists(root.resolve(path));
    }

    void write(String path, String text) {
        try {
            Files.createDirectories(Objects.requireNonNull(root.resolve(path).getParent()));
            Files.write(root.resolve(path), text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
