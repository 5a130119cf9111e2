package ai.disinto.core.secret;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Kinds of secrets that the words around them show. */
final class ContextSecrets {
    private ContextSecrets() {}

    static List<SecretKind> all() {
        List<SecretKind> kinds = new ArrayList<>();
        BiFunction<String, String[], SecretKind> hex = (name, texts) -> context(name, random -> random.hex(40), texts);
        kinds.add(hex.apply("Forgejo variable", new String[] {"FORGE_TOKEN=%s", "export FORGE_PLANNER_TOKEN='%s'"}));
        kinds.add(
                hex.apply("Forgejo header", new String[] {"Authorization: token %s", "-H 'Authorization: Bearer %s'"}));
        kinds.add(hex.apply("Forgejo JSON", new String[] {"{\"token\":\"%s\"}", "{\"accessToken\" : \"%s\"}"}));
        kinds.add(hex.apply("Forgejo YAML", new String[] {"  forge_token: %s", "token: \"%s\"", "forgeToken: '%s'"}));
        kinds.add(hex.apply("Forgejo answer", new String[] {
            "{\"id\":3,\"name\":\"ci\",\"sha1\":\"%s\",\"token_last_eight\":\"12345678\",\"scopes\":[\"all\"]}"
        }));
        kinds.add(hex.apply("Forgejo message", new String[] {"access token does not exist [sha: %s]"}));
        kinds.add(hex.apply("Forgejo address", new String[] {
            "https://bot:%s@forge.test/o/r.git", "http://%s@forge.test/o/r", "https://%s:x-oauth-basic@forge.test/o/r"
        }));
        kinds.add(hex.apply(
                "Forgejo parameter",
                new String[] {"GET /api/v1/user?token=%s", "https://codeberg.org/api/v1/user?access_token=%s&page=2"}));
        kinds.add(
                hex.apply("Forgejo prose", new String[] {"the token is %s", "log in with the new API key %s please"}));
        kinds.add(hex.apply("Forgejo flag", new String[] {"tea login add --token %s --url x", "run --api-key=%s"}));
        kinds.add(hex.apply("Forgejo netrc", new String[] {"machine forge.test login bot password %s"}));
        kinds.add(context("Woodpecker variable", Generator::jwt, "WOODPECKER_TOKEN=%s", "token: %s"));
        kinds.add(context("Woodpecker header", Generator::jwt, "Authorization: Bearer %s"));
        kinds.add(context(
                "Woodpecker agent",
                random -> random.one(random.alnum(40), random.hex(64), random.base32(56)),
                "WOODPECKER_AGENT_SECRET=%s",
                "  WOODPECKER_AGENT_SECRET: \"%s\"",
                "agent secret: %s"));
        kinds.add(context(
                "Woodpecker OAuth",
                random -> "gto_" + random.lower(52),
                "WOODPECKER_FORGEJO_SECRET=%s",
                "client_secret=%s&grant_type=code",
                "\"client_secret\": \"%s\""));
        kinds.add(context(
                "password",
                random -> random.alnum(9) + random.digits(1) + "x",
                "DB_PASSWORD=%s",
                "password: %s",
                "\"password\": \"%s\"",
                "<password>%s</password>",
                "--password %s",
                "Server=db;User Id=app;Password=%s;Encrypt=true",
                "jdbc:postgresql://db/x?user=a&password=%s"));
        kinds.add(context(
                "password of an address",
                random -> random.alnum(10),
                "postgres://app:%s@db:5432/x",
                "redis://:%s@cache/0",
                "amqps://a:%s@mq",
                "mongodb+srv://u:%s@h/?x=1"));
        kinds.add(context("basic", ContextSecrets::basic, "Authorization: Basic %s", "sent Basic %s to it"));
        kinds.add(context("curl", random -> random.alnum(12), "curl -u alice:%s https://forge.test/"));
        kinds.add(context(
                "cookie", random -> random.hex(16), "Cookie: i_like_gitea=%s; lang=en", "Set-Cookie: sess=%s; Path=/"));
        kinds.add(context(
                "netrc",
                random -> random.alnum(12),
                "machine h\n  login u\n  password %s\n",
                "default login u password %s"));
        kinds.add(context(
                "Azure", random -> random.base64(64), "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=%s;"));
        kinds.add(context("AWS secret", random -> random.base64(30).replace("=", "a"), "aws_secret_access_key = %s"));
        kinds.add(context("npmrc", random -> random.uuid(), "//example.org/:_authToken=%s"));
        kinds.add(context("TOML", random -> random.base64(24), "api_key = \"%s\"", "[x]\nsecret = '%s'"));
        kinds.add(context("chain key", random -> "0x" + random.hex(64), "PRIVATE_KEY=%s", "use %s here"));
        kinds.add(context("INFURA", random -> random.hex(32), "INFURA_API_KEY=%s", "https://mainnet.test/v3/%s"));
        return kinds;
    }

    private static String basic(Generator random) {
        String pair = "alice:" + random.alnum(12);
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static SecretKind context(String name, Function<Generator, String> made, String... texts) {
        return new SecretKind(name, random -> {
            String secret = made.apply(random);
            return new SecretKind.Sample(random.one(texts).replace("%s", secret), secret);
        });
    }
}
