package ai.disinto.core.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.InvalidDocumentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultItemTest {
    static final String REQUEST = """
            # Vault item: gate-20260501
            # Filed by: pilot (2026-05-01)
            # Unblocks: #12, #13
            context = "The gate is down, cargo cannot leave."
            unblocks = ["#12", "#13"]

            [action_required]
            description = \"""
            Choose one:

            Option 1 (recommended): Open the gate.
            Ask at the pier office.

            Option 2: Rent a crane.
            \"""
            """;
    private static final String ACTION =
            "id = \"publish-1\"\nformula = \"run-publish\"\ncontext = \"ship it\"\nsecrets = []\n";

    private static List<String> codes(String text) {
        return VaultItem.check(text, "vault/actions/gate.toml").diagnostics().stream()
                .map(each -> each.line() + " " + each.code())
                .toList();
    }

    @Test
    void tomlRequest_isReadLikeTheMarkdownOne() {
        HumanRequest request = HumanRequest.parse(REQUEST, "gate.toml");
        assertThat(request.form()).isEqualTo(RequestForm.TOML);
        assertThat(request.title()).isEqualTo("gate-20260501");
        assertThat(request.part(RequestPart.WHAT)).contains("The gate is down, cargo cannot leave.");
        assertThat(request.issueNumbers()).containsExactly(12, 13);
        assertThat(request.options())
                .containsExactly(
                        new RequestOption("Option 1", "Open the gate.\nAsk at the pier office.", true),
                        new RequestOption("Option 2", "Rent a crane.", false));
        assertThat(request.filedBy()).contains("pilot");
        assertThat(request.waitingSince()).contains(LocalDate.of(2026, 5, 1));
        assertThat(request.render()).isEqualTo(REQUEST);
        assertThat(codes(REQUEST)).isEmpty();
    }

    @Test
    void numberedOptions_areOptionsInToml() {
        String text = REQUEST.replace("Option 1 (recommended): Open", "1. Open").replace("Option 2: ", "2. ");
        assertThat(HumanRequest.parse(text, "x.toml").options())
                .extracting(RequestOption::name)
                .containsExactly("1", "2");
        assertThat(HumanRequest.parse(text, "x.toml").steps()).isEmpty();
    }

    @Test
    void waitingDateOfTheContext_comesBeforeTheDateOfFiling() {
        String text = REQUEST.replace("cargo cannot leave", "waiting since 2026-04-08");
        assertThat(HumanRequest.parse(text, "x.toml").waitingSince()).contains(LocalDate.of(2026, 4, 8));
    }

    @Test
    void withoutName_theFileGivesTheTitle() {
        String text = REQUEST.replace("# Vault item: gate-20260501\n", "");
        assertThat(HumanRequest.parse(text, "vault/actions/gate.toml").title()).isEqualTo("gate");
    }

    @Test
    void action_isNoRequest() {
        assertThat(VaultItem.parse(ACTION, "publish-1.toml")).isInstanceOfSatisfying(ActionFile.class, action -> {
            assertThat(action.formula()).contains("run-publish");
            assertThat(action.id()).contains("publish-1");
            assertThat(action.render()).isEqualTo(ACTION);
            assertThat(action.source().name()).isEqualTo("publish-1.toml");
            assertThat(action.toString()).contains("publish-1.toml").doesNotContain("ship it");
        });
        assertThat(HumanRequest.check(ACTION, "x.toml").diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("request.is-an-action");
        assertThatExceptionOfType(InvalidDocumentException.class)
                .isThrownBy(() -> HumanRequest.parse(ACTION, "x.toml"));
    }

    @Test
    void actionWithoutFormula_isStillAnAction() {
        assertThat(VaultItem.parse("id = \"a\"\nsecrets = []\n", "a.toml")).isInstanceOf(ActionFile.class);
    }

    @Test
    void actionUnderTheCoverOfAQuestion_isAnErrorAndNoRequest() {
        assertThat(codes("formula = \"release\"\n" + REQUEST)).containsExactly("1 request.also-an-action");
        assertThat(VaultItem.check("formula = 1\n" + REQUEST, "x.toml").value())
                .hasValueSatisfying(item -> assertThat(item).isInstanceOf(ActionFile.class));
    }

    @Test
    void idAlone_makesNoActionOfARequest() {
        assertThat(codes("id = \"gate\"\n" + REQUEST)).containsExactly("1 toml.unknown-key");
        assertThat(VaultItem.parse("id = \"gate\"\n" + REQUEST, "x.toml")).isInstanceOf(HumanRequest.class);
    }

    @Test
    void execution_isReportedAndNeverRun() {
        assertThat(codes("""
                context = "x"
                unblocks = ["#1"]
                [action_required]
                description = "d"
                [execution]
                commands = ["rm"]
                """)).containsExactly("5 request.execution");
    }

    @Test
    void problemsOfARequest_comeInOnePass() {
        assertThat(codes("unblocks = [\"#1\", \"two\", \"#3 #4\", 5]\nextra = 1\n"))
                .containsExactlyInAnyOrder(
                        "1 toml.missing-key",
                        "1 request.missing-part",
                        "1 request.bad-issue",
                        "1 request.bad-issue",
                        "1 toml.wrong-type",
                        "2 toml.unknown-key");
        assertThat(codes("context = \"x\"\n")).containsExactly("1 request.missing-part", "1 request.missing-part");
        assertThat(codes(REQUEST.replace("[\"#12\", ", "["))).containsExactly("5 request.unblocks-differ");
        assertThat(codes(REQUEST.replace("Option 2:", "Option 2 (recommended):")))
                .containsExactly("7 request.several-recommended");
    }

    @Test
    void otherToml_isNoVaultItem() {
        assertThat(codes("[tiers]\ndev = \"medium\"\n")).containsExactly("1 request.no-vault-item");
        assertThat(VaultItem.check("x = \n", "x.toml").value()).isEmpty();
    }

    @Test
    void form_isToldByNameOrElseByContent() {
        assertThat(HumanRequest.parse(REQUEST, "stdin").form()).isEqualTo(RequestForm.TOML);
        assertThat(HumanRequest.parse(HumanRequestMarkdownTest.FULL, "stdin").form())
                .isEqualTo(RequestForm.MARKDOWN);
        assertThat(HumanRequest.check(REQUEST, "gate.md").isValid()).isFalse();
    }

    @Test
    void invalidEscape_doesNotHideTheRequest() {
        String text = REQUEST.replace("Rent a crane.", "Rent a \\crane.");
        assertThat(codes(text)).containsExactly("14 toml.invalid-escape");
        assertThat(VaultItem.check(text, "x.toml").value()).isPresent();
    }

    @Test
    void read_takesFiles(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("a.toml"), ACTION);
        assertThat(VaultItem.read(file)).isEqualTo(VaultItem.parse(ACTION, file.toString()));
        assertThat(HumanRequest.check(file).isValid()).isFalse();
    }
}
