package ai.disinto.core.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** A kind of secret: how it is made, and the texts in which it stands. */
record SecretKind(String name, Function<Generator, Sample> sample) {

    /** A text and the part of it that must go. */
    record Sample(String text, String secret) {}

    @Override
    public String toString() {
        return name;
    }

    static List<SecretKind> all() {
        List<SecretKind> all = new ArrayList<>(withPrefix());
        all.addAll(ContextSecrets.all());
        return all;
    }

    /** Kinds that show themselves by their first characters. */
    static List<SecretKind> withPrefix() {
        List<SecretKind> kinds = new ArrayList<>();
        for (String line : PREFIXES.lines().toList()) {
            String[] parts = line.split(" ", -1);
            kinds.add(prefixed(parts[0], made(parts[1], Integer.parseInt(parts[2]))));
        }
        kinds.add(prefixed("eyJ", random -> random.jwt().substring(3)));
        kinds.add(plain("SendGrid", random -> "S" + "G." + random.word(22) + "." + random.word(43)));
        kinds.add(plain("Discord", random -> "M" + random.alnum(23) + "." + random.word(6) + "." + random.word(27)));
        kinds.add(plain("Telegram", random -> "8" + random.digits(8) + ":A" + "A" + random.word(33)));
        kinds.add(plain("Terraform", random -> random.alnum(14) + ".atlas" + "v1." + random.word(60)));
        kinds.add(plain(
                "xoxb", random -> "xo" + "xb-" + random.digits(12) + "-" + random.digits(12) + "-" + random.alnum(24)));
        kinds.add(new SecretKind("Slack webhook", random -> {
            String path = "T" + random.upper(8) + "/B" + random.upper(8) + "/" + random.alnum(24);
            return new Sample("curl https://hooks.sl" + "ack.com/services/" + path, path);
        }));
        for (String title : List.of("RSA ", "OPENSSH ", "EC ", "", "ENCRYPTED ", "PGP ")) {
            kinds.add(new SecretKind("private key " + title, random -> key(title, random)));
        }
        return kinds;
    }

    private static SecretKind prefixed(String prefix, Function<Generator, String> tail) {
        return plain(prefix, random -> prefix + tail.apply(random));
    }

    private static SecretKind plain(String name, Function<Generator, String> made) {
        return new SecretKind(name, random -> {
            String secret = made.apply(random);
            String text = random.one(
                    "value=%s\n",
                    "use %s now",
                    "{\"value\": \"%s\"}",
                    "a: %s, b: 1",
                    "(%s)",
                    "line\\n%s\\n",
                    "\u001b[31m%s\u001b[0m",
                    "https://host/x?value=%s&y=1",
                    "`%s`.");
            return new Sample(text.replace("%s", secret), secret);
        });
    }

    private static Sample key(String title, Generator random) {
        String block = title.startsWith("PGP") ? " BLOCK" : "";
        StringBuilder text = new StringBuilder("-----BEGIN " + title + "PRIV" + "ATE KEY" + block + "-----\n");
        String first = random.base64(48);
        text.append(title.startsWith("PGP") ? "Version: 1\n\n" : "")
                .append(first)
                .append('\n');
        for (int i = random.number(20); i >= 0; i--) {
            text.append(random.base64(48)).append('\n');
        }
        text.append(random.base64(10))
                .append("\n-----END ")
                .append(title)
                .append("PRIV" + "ATE KEY")
                .append(block);
        return new Sample("before\n" + text + "-----\nafter\n", first);
    }

    private static Function<Generator, String> made(String how, int length) {
        return random -> switch (how.toLowerCase(Locale.ROOT)) {
            case "hex" -> random.hex(length);
            case "upper" -> random.upper(length);
            case "lower" -> random.lower(length);
            case "word" -> random.word(length);
            default -> random.alnum(length);
        };
    }

    private static final String PREFIXES = """
            ghp_ alnum 36
            gho_ alnum 36
            ghu_ alnum 36
            ghs_ alnum 36
            ghr_ alnum 76
            github_pat_ alnum 82
            glpat- word 20
            gldt- word 20
            glrt- word 20
            glptt- hex 40
            glsoat- word 20
            ATBB alnum 32
            ATATT3 word 180
            npm_ alnum 36
            pypi-AgEIcHlwaS5vcmc word 120
            rubygems_ hex 48
            dckr_pat_ word 27
            oy2 lower 43
            cio alnum 32
            AKCp alnum 69
            xoxp- word 60
            xapp- word 60
            syt_ word 40
            AKIA upper 16
            ASIA upper 16
            LTAI alnum 20
            AIza word 35
            GOCSPX- word 28
            ya29. word 60
            dop_v1_ hex 64
            hvs. word 90
            fo1_ word 43
            nfp_ alnum 36
            pul- hex 40
            dapi hex 32
            tskey-auth- word 40
            sbp_ hex 40
            pscale_tkn_ word 43
            dp.pt. alnum 43
            glsa_ word 41
            NRAK- upper 27
            sntryu_ hex 64
            dt0c01. upper 64
            sk-ant-api03- word 93
            sk-proj- word 100
            sk- alnum 48
            sk-or-v1- hex 64
            hf_ alnum 34
            gsk_ alnum 52
            r8_ alnum 37
            pplx- alnum 48
            xai- alnum 80
            nvapi- word 64
            sk_live_ alnum 24
            rk_test_ alnum 24
            whsec_ alnum 32
            shpat_ hex 32
            key- hex 32
            SK hex 32
            xkeysib- hex 80
            lin_api_ alnum 40
            ntn_ alnum 46
            figd_ word 40
            PMAK- hex 59
            sqp_ hex 40
            AGE-SECRET-KEY-1 upper 58
            """;
}
