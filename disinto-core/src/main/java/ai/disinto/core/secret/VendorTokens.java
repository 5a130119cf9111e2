package ai.disinto.core.secret;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** The one list of prefixes. A line is a prefix, the fewest characters behind it, and what they are. */
final class VendorTokens {
    private static final String CODE_HOSTS = """
            ghp_ 16 ALNUM
            gho_ 16 ALNUM
            ghu_ 16 ALNUM
            ghs_ 16 ALNUM
            ghr_ 16 ALNUM
            github_pat_ 20 WORD
            glpat- 16 WORD
            gldt- 16 WORD
            glrt- 16 WORD
            glptt- 16 WORD
            glft- 16 WORD
            glsoat- 16 WORD
            glimt- 16 WORD
            glagent- 20 WORD
            glcbt- 16 MIXED
            gloas- 20 WORD
            ATBB 32 ALNUM
            ATCTT3 40 BASE64
            ATATT3 40 BASE64
            CCIPAT_ 20 WORD
            bkua_ 30 ALNUM
            sqp_ 40 HEX
            squ_ 40 HEX
            sqa_ 40 HEX
            """;
    private static final String REGISTRIES = """
            npm_ 30 ALNUM
            pypi-AgE 40 WORD
            rubygems_ 40 HEX
            dckr_pat_ 20 WORD
            dckr_oat_ 20 WORD
            oy2 43 ALNUM
            cio 32 ALNUM
            AKCp 60 ALNUM
            cmVmd 50 ALNUM
            """;
    private static final String CHAT = """
            xoxb- 16 MIXED
            xoxp- 16 MIXED
            xoxa- 16 MIXED
            xoxr- 16 MIXED
            xoxs- 16 MIXED
            xoxc- 16 MIXED
            xoxd- 16 MIXED
            xoxe- 16 MIXED
            xoxe.xox 16 DOTTED
            xapp- 16 MIXED
            syt_ 20 MIXED
            hooks.slack.com/services/ 20 PATH
            discord.com/api/webhooks/ 30 PATH
            discordapp.com/api/webhooks/ 30 PATH
            outlook.office.com/webhook/ 30 PATH
            api.telegram.org/bot 30 PATH
            """;
    private static final String CLOUDS = """
            AIza 30 WORD
            GOCSPX- 20 WORD
            ya29. 20 DOTTED
            dop_v1_ 40 HEX
            doo_v1_ 40 HEX
            dor_v1_ 40 HEX
            hvs. 20 WORD
            hvb. 20 WORD
            hvr. 20 WORD
            fm2_ 40 BASE64
            fo1_ 30 WORD
            HRKU- 20 WORD
            nfp_ 30 ALNUM
            pul- 40 HEX
            dapi 32 HEX
            tskey- 20 MIXED
            sbp_ 40 HEX
            pscale_tkn_ 20 WORD
            pscale_pw_ 20 WORD
            pscale_oauth_ 20 WORD
            dp.pt. 30 ALNUM
            dp.st. 30 DOTTED
            dp.ct. 30 ALNUM
            dp.sa. 30 ALNUM
            glsa_ 30 WORD
            glc_eyJ 20 BASE64
            NRAK- 20 ALNUM
            NRII- 20 WORD
            sntrys_ 30 BASE64
            sntryu_ 40 HEX
            dt0c01. 40 DOTTED
            dt0s16. 40 DOTTED
            ops_eyJ 40 BASE64
            """;
    private static final String MODELS = """
            sk-ant- 20 WORD
            sk-proj- 20 WORD
            sk-svcacct- 20 WORD
            sk-or-v1- 20 WORD
            sk- 20 MIXED
            hf_ 30 ALNUM
            api_org_ 30 ALNUM
            gsk_ 30 ALNUM
            r8_ 30 ALNUM
            pplx- 30 ALNUM
            xai- 40 ALNUM
            nvapi- 40 WORD
            tgp_v1_ 30 WORD
            lsv2_pt_ 30 WORD
            lsv2_sk_ 30 WORD
            """;
    private static final String SERVICES = """
            sk_live_ 16 ALNUM
            sk_test_ 16 ALNUM
            rk_live_ 16 ALNUM
            rk_test_ 16 ALNUM
            whsec_ 24 BASE64
            sq0atp- 20 WORD
            sq0csp- 30 WORD
            shpat_ 32 HEX
            shpca_ 32 HEX
            shppa_ 32 HEX
            shpss_ 32 HEX
            SG. 40 DOTTED
            key- 32 HEX
            SK 32 HEX
            xkeysib- 40 WORD
            lin_api_ 30 ALNUM
            ntn_ 30 ALNUM
            secret_ 43 ALNUM
            figd_ 30 WORD
            PMAK- 30 WORD
            EZAK 54 ALNUM
            pat-na1- 30 WORD
            pat-eu1- 30 WORD
            rdme_ 40 ALNUM
            tfp_ 30 WORD
            phx_ 30 ALNUM
            shippo_live_ 40 HEX
            """;
    private static final String CLOUD_KEYS = "AKIA ASIA ABIA ACCA";

    private static final int ASCII = 128;

    /** By their first two characters, of which most words begin with none. */
    private static final List<List<VendorToken>> BY_START =
            new ArrayList<>(Collections.nCopies(ASCII * ASCII, List.of()));

    static {
        List<VendorToken> all = new ArrayList<>();
        for (String group : List.of(CODE_HOSTS, REGISTRIES, CHAT, CLOUDS, MODELS, SERVICES)) {
            group.lines().map(VendorTokens::of).forEach(all::add);
        }
        for (String prefix : CLOUD_KEYS.split(" ", -1)) {
            all.add(new VendorToken(prefix, 16, VendorToken.Tail.UPPER, SecretClass.CLOUD_KEY));
        }
        all.add(new VendorToken("LTAI", 12, VendorToken.Tail.ALNUM, SecretClass.CLOUD_KEY));
        all.add(new VendorToken("AGE-SECRET-KEY-", 20, VendorToken.Tail.UPPER, SecretClass.AGE_KEY));
        all.stream()
                .collect(Collectors.groupingBy(token -> start(token.prefix(), 0)))
                .forEach(BY_START::set);
    }

    private VendorTokens() {}

    private static VendorToken of(String line) {
        String[] parts = line.split(" ", -1);
        VendorToken.Tail tail = VendorToken.Tail.valueOf(parts[2]);
        return new VendorToken(parts[0], Integer.parseInt(parts[1]), tail, SecretClass.VENDOR_TOKEN);
    }

    private static int start(String text, int at) {
        return text.charAt(at) * ASCII + text.charAt(at + 1);
    }

    /** Adds the token that starts at an offset, if one does. Answers where it ends, or the offset. */
    static int find(String text, int at, Spans spans) {
        if (at + 1 >= text.length() || text.charAt(at) >= ASCII || text.charAt(at + 1) >= ASCII) {
            return at;
        }
        for (VendorToken token : BY_START.get(start(text, at))) {
            int end = token.end(text, at);
            if (end > 0) {
                spans.add(token.secretClass(), at, end);
                return end;
            }
        }
        return at;
    }
}
