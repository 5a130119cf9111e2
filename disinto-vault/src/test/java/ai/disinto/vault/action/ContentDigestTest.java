package ai.disinto.vault.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ContentDigestTest {

    @Test
    void of_isWhatGitAndSha256sumSay() {
        ContentDigest digest = ContentDigest.of("hello\n");
        assertThat(digest.blobId()).isEqualTo("ce013625030ba8dba906f756967f9e9ca394464a");
        assertThat(digest.sha256()).isEqualTo("5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03");
    }

    @Test
    void of_countsBytesAndNotCharacters() {
        assertThat(ContentDigest.of("é😀").blobId()).isEqualTo("e6f9a53476a097f60d9e9b16335dcb9fbd79878f");
    }

    @Test
    void of_halfOfASurrogatePair_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ContentDigest.of("\ud83d"));
    }

    @Test
    void new_withAnythingElse_isRefused() {
        String sha256 = "0".repeat(64);
        assertThatIllegalArgumentException().isThrownBy(() -> new ContentDigest(sha256, "0".repeat(39)));
        assertThatIllegalArgumentException().isThrownBy(() -> new ContentDigest("A".repeat(64), "0".repeat(40)));
    }
}
