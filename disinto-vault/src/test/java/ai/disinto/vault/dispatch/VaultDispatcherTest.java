package ai.disinto.vault.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.secret.Secret;
import ai.disinto.core.secret.SecretScanner;
import ai.disinto.forge.Forge;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.RecordedCall;
import ai.disinto.testing.junit.WithForge;
import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.action.ActionResult;
import ai.disinto.vault.action.FormulaName;
import ai.disinto.vault.audit.AuditRecord;
import ai.disinto.vault.decision.Refusal;
import ai.disinto.vault.decision.RefusalCode;
import ai.disinto.vault.policy.VaultPolicy;
import ai.disinto.vault.route.Route;
import ai.disinto.vault.runner.RunOutcome;
import ai.disinto.vault.runner.SecretSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@WithForge(calm = true)
class VaultDispatcherTest {
    private static final String KEY = "s3cr3t-Value-0123456789";

    @TempDir
    private Path formulas;

    private Bench bench;

    @BeforeEach
    void makeBench(Forge forge) {
        bench = new Bench(forge, formulas).arranged();
    }

    @Test
    void pass_runsWhatIsApproved_onceAndForGood() throws Exception {
        ActionId id = bench.action("a");
        VaultDispatcher dispatcher = bench.dispatcher();
        PassReport report = dispatcher.pass();
        assertThat(report.with(DispatchOutcome.FIRED)).singleElement().satisfies(fired -> {
            assertThat(fired.result().map(ActionResult::exitCode)).contains(0);
            assertThat(fired).hasToString("vault/actions/a.toml: fired, it succeeded");
        });
        assertThat(dispatcher.pass().doneBefore()).isEqualTo(1);
        assertThat(bench.dispatcher().pass().actions()).isEmpty();
        assertThat(bench.orders).hasSize(1);
        assertThat(bench.state().isClaimed(id)).isFalse();
        assertThat(bench.story()).containsExactly("claimed", "started", "ended");
        assertThat(bench.audit().verify().isIntact()).isTrue();
    }

    @Test
    void pass_overSettledActions_readsNoFiles(EmbeddedForge embedded) throws Exception {
        bench.action("a");
        VaultDispatcher dispatcher = bench.dispatcher();
        dispatcher.pass();
        dispatcher.pass();
        int before = embedded.calls().size();
        dispatcher.pass();
        assertThat(embedded.calls().subList(before, embedded.calls().size()))
                .hasSizeLessThan(8)
                .extracting(RecordedCall::path)
                .noneMatch(path -> path.contains("/git/blobs/"));
    }

    @Test
    void pass_overAnEmptyRepository_doesNothing() throws Exception {
        PassReport report = bench.dispatcher().pass();
        assertThat(report.actions()).isEmpty();
        assertThat(report.commit())
                .isEqualTo(bench.ops.branches().find("main").orElseThrow().commit());
        assertThat(report.explain()).isEqualTo("pass over commit " + report.commit() + ", 0 done before");
    }

    @Test
    void hole5_resultOfOtherBytes_neverSuppressesAndNeverLetsRun() throws Exception {
        bench.action("a");
        VaultDispatcher dispatcher = bench.dispatcher();
        dispatcher.pass();
        bench.write("main", "vault/actions/a.toml", Bench.text("a", "ship", "tools = []"));
        PassReport report = dispatcher.pass();
        assertThat(codes(report)).containsExactly(RefusalCode.RESULT_OF_OTHER_BYTES);
        assertThat(report.doneBefore()).isZero();
        assertThat(bench.orders).hasSize(1);
        dispatcher.pass();
        assertThat(bench.story()).containsExactly("claimed", "started", "ended", "refused");
    }

    @Test
    void formulaThatGoesBetweenTwoLooks_makesItInvalid() throws Exception {
        bench.action("a", "later", "");
        bench.gate.blind = true;
        assertThat(codes(bench.dispatcher().pass())).containsExactly(RefusalCode.FORMULA_NOT_RUNNABLE);
        assertThat(bench.orders).isEmpty();
    }

    @Test
    void error_endsThePass() {
        bench.action("a");
        bench.gate.afterReading = () -> {
            throw new AssertionError("broken");
        };
        assertThatThrownBy(() -> bench.dispatcher().pass())
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("broken");
    }

    @Test
    void builder_saysWhatIsWrong() {
        DispatcherBuilder builder = bench.builder(bench.succeeding());
        assertThatThrownBy(() -> builder.concurrency(0)).hasMessageContaining("1 to 64");
        assertThatThrownBy(() -> builder.concurrency(65)).hasMessageContaining("65");
        assertThatThrownBy(() -> builder.timeout(Duration.ZERO)).hasMessageContaining("limit");
        assertThatThrownBy(() -> builder.timeout(Duration.ofDays(30).plusMillis(1)))
                .hasMessageContaining("at most PT720H");
        assertThat(builder.timeout(Duration.ofDays(30))).isSameAs(builder);
        assertThatThrownBy(() -> builder.grace(Duration.ofSeconds(-1))).hasMessageContaining("time");
        assertThat(builder.concurrency(1).concurrency(64)).isSameAs(builder);
        assertThat(builder.name("n1").build()).hasToString("VaultDispatcher[n1, " + bench.ops + "]");
    }

    @Test
    void policyInCode_countsWhateverTheFileSays() throws Exception {
        bench.action("a");
        VaultPolicy fixed = VaultPolicy.parse("[tiers]\nship = \"medium\"\n", "code.toml");
        bench.builder(bench.succeeding()).policy(fixed).build().pass();
        assertThat(bench.audit().records().get(0).entry().facts()).containsEntry("tier", "medium");
    }

    @Test
    void scannerOfTheEmbedder_findsWhatItKnows() throws Exception {
        ActionId id = bench.action("a");
        bench.builder(order -> {
                    order.output().accept("of the house: " + KEY);
                    return RunOutcome.exited(0);
                })
                .scanner(SecretScanner.standard().withKnown(List.of(Secret.of(KEY))))
                .build()
                .pass();
        assertThat(bench.state().result(id).orElseThrow().orElseThrow().logs()).isEqualTo("of the house: [REDACTED]");
    }

    @Test
    void claim_hasANumberOfTheRandomSource() throws Exception {
        bench.action("a");
        bench.builder(bench.succeeding()).random(Bench.constant()).build().pass();
        assertThat(bench.audit().records().get(0).entry().facts()).containsEntry("nonce", "2a00000000000000".repeat(2));
    }

    @Test
    void hole8_secretSource_isAskedForWhatIsAskedForOnly() throws Exception {
        List<String> asked = new ArrayList<>();
        bench.action("a", "ship", "secrets = [\"DEPLOY_KEY\"]");
        bench.action("b", "ship", "secrets = [\"PATH\"]");
        bench.builder(bench.succeeding())
                .secrets(name -> {
                    asked.add(name);
                    return Optional.of(Secret.of(KEY));
                })
                .build()
                .pass();
        assertThat(asked).containsExactly("DEPLOY_KEY");
        assertThat(bench.orders)
                .singleElement()
                .satisfies(order -> assertThat(order.secrets()).containsOnlyKeys("DEPLOY_KEY"));
    }

    @Test
    void hole8_missingSecret_isRefusedBeforeTheClaim() throws Exception {
        bench.action("a", "ship", "secrets = [\"DEPLOY_KEY\", \"NPM_TOKEN\"]");
        PassReport report = bench.builder(bench.succeeding())
                .secrets(SecretSource.of(Map.of("NPM_TOKEN", Secret.of(KEY))))
                .build()
                .pass();
        assertThat(report.with(DispatchOutcome.REFUSED))
                .singleElement()
                .satisfies(refused -> assertThat(refused.refusals())
                        .extracting(Refusal::code, Refusal::message)
                        .containsExactly(org.assertj.core.groups.Tuple.tuple(
                                RefusalCode.SECRET_MISSING, "there is no secret DEPLOY_KEY")));
        assertThat(bench.story()).containsExactly("refused");
        assertThat(bench.orders).isEmpty();
    }

    @Test
    void secretThatCannotBeRedacted_isRefusedBeforeTheClaim() throws Exception {
        bench.action("a", "ship", "secrets = [\"DEPLOY_KEY\", \"NPM_TOKEN\"]");
        VaultDispatcher dispatcher = bench.builder(bench.succeeding())
                .secrets(SecretSource.of(Map.of("NPM_TOKEN", Secret.of("abc"), "DEPLOY_KEY", Secret.of(KEY))))
                .build();
        for (PassReport report : List.of(dispatcher.dryRun(), dispatcher.pass(), dispatcher.pass())) {
            assertThat(report.with(DispatchOutcome.REFUSED))
                    .singleElement()
                    .satisfies(refused -> assertThat(refused.refusals())
                            .extracting(Refusal::code, Refusal::nextStep)
                            .containsExactly(org.assertj.core.groups.Tuple.tuple(
                                    RefusalCode.SECRET_TOO_SHORT, "give the vault a longer NPM_TOKEN")));
        }
        assertThat(bench.story()).containsExactly("refused");
        assertThat(bench.orders).isEmpty();
    }

    @Test
    void timeoutThatNoRunMayHave_isRefusedBeforeTheClaim() throws Exception {
        bench.action("a", "ship", "timeout_minutes = 43201");
        bench.action("b", "ship", "timeout_minutes = 43200");
        PassReport report = bench.dispatcher().pass();
        assertThat(report.with(DispatchOutcome.INVALID)).hasSize(1);
        assertThat(report.with(DispatchOutcome.FIRED)).hasSize(1);
        assertThat(bench.orders)
                .singleElement()
                .satisfies(order -> assertThat(order.timeout()).isEqualTo(Duration.ofDays(30)));
    }

    @Test
    void hole9_runToken_goesWithTheSecretsOfTheRunAlone() throws Exception {
        bench.action("a");
        SecretSource source = new SecretSource() {
            @Override
            public Optional<Secret> find(String name) {
                return Optional.empty();
            }

            @Override
            public Optional<Secret> runToken(ActionId action) {
                return Optional.of(Secret.of("token-of-" + action));
            }
        };
        bench.builder(bench.succeeding()).secrets(source).build().pass();
        assertThat(bench.orders.get(0).secrets()).containsEntry("FORGE_TOKEN", Secret.of("token-of-a"));
    }

    @Test
    void runToken_isMadeForAClaimedRunAlone() throws Exception {
        bench.action("a");
        List<String> made = new ArrayList<>();
        VaultDispatcher dispatcher = bench.builder(bench.succeeding())
                .secrets(tokens(action -> {
                    made.add(action + " claimed " + bench.state().isClaimed(action));
                    return Secret.of("token-of-" + action);
                }))
                .build();
        VaultDispatcher other = bench.dispatcher();
        assertThat(dispatcher.dryRun().with(DispatchOutcome.WOULD_FIRE)).hasSize(1);
        bench.gate.afterReading = () -> other.pause("ada", "w");
        dispatcher.pass();
        assertThat(made).isEmpty();
        bench.gate.afterReading = () -> {};
        other.resume("ada", "w");
        dispatcher.pass();
        assertThat(made).containsExactly("a claimed true");
    }

    @Test
    void runToken_thatCannotBeMade_givesTheActionBack_andIsTriedLater() throws Exception {
        ActionId id = bench.action("a");
        VaultDispatcher dispatcher = bench.builder(bench.succeeding())
                .secrets(tokens(action -> {
                    throw new IllegalStateException("no token today");
                }))
                .build();
        assertThat(dispatcher.pass().with(DispatchOutcome.FAILED)).hasSize(1);
        assertThat(bench.state().isClaimed(id)).isFalse();
        assertThat(dispatcher.pass().with(DispatchOutcome.NOT_STARTED)).hasSize(1);
        assertThat(bench.dispatcher().pass().with(DispatchOutcome.FIRED)).hasSize(1);
    }

    private static SecretSource tokens(Function<ActionId, Secret> token) {
        return new SecretSource() {
            @Override
            public Optional<Secret> find(String name) {
                return Optional.empty();
            }

            @Override
            public Optional<Secret> runToken(ActionId action) {
                return Optional.of(token.apply(action));
            }
        };
    }

    @Test
    void hole10_output_isRedactedByValueAndPattern_beforeItIsStored() throws Exception {
        ActionId id = bench.action("a", "ship", "secrets = [\"DEPLOY_KEY\"]");
        bench.builder(order -> {
                    order.output().accept("x".repeat(5_000) + "\nkey is " + KEY.substring(0, 9));
                    order.output().accept(KEY.substring(9) + "\nurl https://me:hunter2-secret@example.org/\n");
                    return RunOutcome.exited(3);
                })
                .secrets(SecretSource.of(Map.of("DEPLOY_KEY", Secret.of(KEY))))
                .build()
                .pass();
        ActionResult result = bench.state().result(id).orElseThrow().orElseThrow();
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.logs())
                .hasSizeLessThanOrEqualTo(ActionResult.LOG_LIMIT)
                .contains("key is [REDACTED]")
                .doesNotContain(KEY, KEY.substring(0, 9), "hunter2");
    }

    @Test
    void hole10_reasonOfAFailedRunner_isRedactedToo() throws Exception {
        bench.action("a", "ship", "secrets = [\"DEPLOY_KEY\"]");
        PassReport report = bench.builder(order -> {
                    throw new IllegalStateException("cannot use " + KEY);
                })
                .secrets(SecretSource.of(Map.of("DEPLOY_KEY", Secret.of(KEY))))
                .build()
                .pass();
        String all = report.explain()
                + bench.audit().records()
                + bench.ops.issues().get(1).body();
        assertThat(all).contains("cannot use").doesNotContain(KEY);
    }

    @Test
    void hole19_resultThatCannotBeWritten_isWrittenLater_andNothingRunsTwice(EmbeddedForge embedded) throws Exception {
        bench.action("a");
        VaultDispatcher dispatcher = bench.builder(order -> {
                    embedded.faults()
                            .on("POST", "/repos/*/*/contents")
                            .answer(500)
                            .times(20);
                    return bench.succeeding().run(order);
                })
                .build();
        assertThat(dispatcher.pass().with(DispatchOutcome.FAILED)).hasSize(1);
        embedded.faults().clear();
        assertThat(dispatcher.pass().with(DispatchOutcome.FIRED)).hasSize(1);
        assertThat(dispatcher.pass().doneBefore()).isEqualTo(1);
        assertThat(bench.orders).hasSize(1);
    }

    @Test
    void hole20_resultThatSomebodyPutOnMain_suppressesNothing() throws Exception {
        ActionId id = bench.action("a");
        bench.write(
                "main",
                id.resultFile().value(),
                ActionResult.of(
                                ai.disinto.vault.action.VaultAction.parse(Bench.text("a", "ship", ""), "a.toml"),
                                0,
                                Bench.START,
                                "")
                        .render());
        assertThat(bench.dispatcher().pass().with(DispatchOutcome.FIRED)).hasSize(1);
        assertThat(bench.orders).hasSize(1);
    }

    @Test
    void hole20_resultThatCannotBeRead_isForAPerson() throws Exception {
        ActionId id = bench.action("a");
        VaultDispatcher dispatcher = bench.dispatcher();
        dispatcher.pass();
        bench.write(Bench.BRANCHES.state(), id.resultFile().value(), "{");
        assertThat(codes(dispatcher.pass())).containsExactly(RefusalCode.RESULT_UNREADABLE);
        bench.write(Bench.BRANCHES.state(), id.resultFile().value(), """
                {"id":"b","exit_code":0,"timestamp":"2026-05-02T10:00:00Z","logs":""}""");
        assertThat(codes(dispatcher.pass())).containsExactly(RefusalCode.RESULT_OF_OTHER_BYTES);
        assertThat(bench.orders).hasSize(1);
    }

    @Test
    void hole23_agent_getsNoCredentials_unlessTheOperatorSaysSo() throws Exception {
        bench.agentFormula("think");
        bench.action("a", "think", "secrets = [\"DEPLOY_KEY\"]");
        bench.action("b", "think", "mounts = [\"ssh\"]");
        bench.action("c", "think", "");
        SecretSource source = SecretSource.of(Map.of("DEPLOY_KEY", Secret.of(KEY)));
        PassReport report =
                bench.builder(bench.succeeding()).secrets(source).build().pass();
        assertThat(codes(report)).containsExactly(RefusalCode.CREDENTIALS_FOR_AGENT, RefusalCode.CREDENTIALS_FOR_AGENT);
        assertThat(bench.orders)
                .extracting(order -> order.action().id().value())
                .containsExactly("c");
        bench.builder(bench.succeeding())
                .secrets(source)
                .credentialsForAgent(FormulaName.of("think"))
                .build()
                .pass();
        assertThat(bench.orders).hasSize(3);
    }

    @Test
    void hole27_auditOfOneAction_hasNothingOfAnother() throws Exception {
        bench.script("guard");
        bench.action("a", "guard", "");
        bench.action("b");
        bench.builder(bench.succeeding()).concurrency(1).build().pass();
        assertThat(bench.audit().records().stream()
                        .map(AuditRecord::entry)
                        .filter(entry -> entry.facts().containsKey("tier")))
                .extracting(entry ->
                        entry.action().orElseThrow() + " " + entry.facts().get("tier"))
                .containsExactly("a medium", "b low");
    }

    @Test
    void hole28_whatRuns_isWhatWasDecidedOn() throws Exception {
        bench.action("a");
        bench.gate.afterReading = () -> bench.write("main", "vault/actions/a.toml", Bench.text("a", "evil", ""));
        bench.dispatcher().pass();
        assertThat(bench.orders)
                .singleElement()
                .satisfies(order -> assertThat(order.action().render()).isEqualTo(Bench.text("a", "ship", "")));
    }

    @Test
    void hole30_invalid_isNoResult_andIsLookedAtAgain() throws Exception {
        ActionId id = bench.action("a", "later", "");
        bench.action("b", "ship", "wrong = 1");
        bench.write("main", "vault/actions/Bad Name.toml", "");
        bench.write("main", "vault/actions/notes.md", "");
        VaultDispatcher dispatcher = bench.dispatcher();
        PassReport report = dispatcher.pass();
        assertThat(report.with(DispatchOutcome.INVALID))
                .extracting(DispatchedAction::path)
                .containsExactly("vault/actions/Bad Name.toml", "vault/actions/a.toml", "vault/actions/b.toml");
        assertThat(bench.state().hasResult(id)).isFalse();
        bench.script("later");
        assertThat(dispatcher.pass().with(DispatchOutcome.FIRED)).hasSize(1);
    }

    @Test
    void refusal_isInTheLog_oncePerReason() throws Exception {
        bench.action("a");
        bench.gate.unapproved.add("a");
        VaultDispatcher dispatcher = bench.dispatcher();
        dispatcher.pass();
        bench.dispatcher().pass();
        dispatcher.pass();
        assertThat(bench.story()).containsExactly("refused");
        bench.gate.expired.add("a");
        bench.action("b");
        bench.gate.unapproved.add("b");
        dispatcher.pass();
        assertThat(bench.story()).containsExactly("refused", "refused", "refused");
        bench.gate.expired.add("b");
        dispatcher.pass();
        assertThat(bench.story()).hasSize(4);
        assertThat(bench.audit().records().get(1).entry().facts())
                .containsEntry("codes", "[execution-expired, not-approved]");
        bench.gate.unapproved.clear();
        bench.gate.expired.clear();
        dispatcher.pass();
        assertThat(bench.state().blob(RefusalNotes.file(ActionId.of("a")))).isEmpty();
    }

    @Test
    void pause_ofTheProject_stopsWhatIsNew() throws Exception {
        bench.action("a");
        VaultDispatcher dispatcher = bench.dispatcher();
        assertThat(dispatcher.pause("ada", "release week")).isTrue();
        assertThat(dispatcher.pause("ada", "again")).isFalse();
        PassReport report = bench.dispatcher().pass();
        assertThat(report.pauses()).containsExactly("ada: release week");
        assertThat(report.explain()).contains("paused by ada: release week");
        assertThat(dispatcher.dryRun().pauses()).hasSize(1);
        assertThat(bench.orders).isEmpty();
        assertThat(dispatcher.resume("ada", "it is over")).isTrue();
        assertThat(dispatcher.resume("ada", "again")).isFalse();
        assertThat(dispatcher.pass().with(DispatchOutcome.FIRED)).hasSize(1);
        assertThat(bench.story()).containsExactly("paused", "resumed", "claimed", "started", "ended");
    }

    @Test
    void pause_thatCannotBeRead_pausesToo() throws Exception {
        bench.action("a");
        bench.dispatcher().dryRun();
        VaultDispatcher dispatcher = bench.dispatcher();
        dispatcher.pause("ada", "w");
        bench.write(Bench.BRANCHES.state(), "vault/paused.json", "");
        assertThat(dispatcher.pass().pauses()).hasSize(1);
        assertThat(bench.orders).isEmpty();
    }

    @Test
    void pauseSwitch_stopsAllThatShareIt() throws Exception {
        bench.action("a");
        PauseSwitch pauseSwitch = new PauseSwitch();
        VaultDispatcher dispatcher =
                bench.builder(bench.succeeding()).pauseSwitch(pauseSwitch).build();
        pauseSwitch.pause("ada", "fire");
        assertThat(dispatcher.pass().pauses()).containsExactly("ada: fire");
        assertThat(pauseSwitch).hasToString("paused by ada: fire");
        pauseSwitch.resume();
        assertThat(pauseSwitch).hasToString("not paused");
        assertThat(dispatcher.pass().with(DispatchOutcome.FIRED)).hasSize(1);
    }

    @Test
    void pause_betweenDecisionAndClaim_stopsTheClaim() throws Exception {
        bench.action("a");
        VaultDispatcher other = bench.dispatcher();
        bench.gate.afterReading = () -> other.pause("ada", "now");
        assertThat(bench.dispatcher().pass().with(DispatchOutcome.RUNNING)).hasSize(1);
        assertThat(bench.orders).isEmpty();
    }

    @Test
    void dryRun_changesNothing() throws Exception {
        bench.action("a");
        bench.action("b");
        bench.gate.unapproved.add("b");
        VaultDispatcher dispatcher = bench.dispatcher();
        PassReport report = dispatcher.dryRun();
        assertThat(report.actions())
                .extracting(DispatchedAction::outcome)
                .containsExactly(DispatchOutcome.WOULD_FIRE, DispatchOutcome.REFUSED);
        assertThat(bench.ops.branches().find(Bench.BRANCHES.state())).isEmpty();
        assertThat(bench.orders).isEmpty();
    }

    @Test
    void secondBase_isReadOnlyWhereTheRouteSaysSo() throws Exception {
        bench.action("a");
        bench.ops.branches().create(Bench.BRANCHES.low(), "main");
        bench.write(Bench.BRANCHES.low(), "vault/actions/b.toml", Bench.text("b", "ship", ""));
        bench.write(Bench.BRANCHES.low(), "vault/actions/a.toml", Bench.text("a", "other", ""));
        bench.dispatcher().pass();
        assertThat(bench.orders).hasSize(1);
        PassReport report = bench.builder(bench.succeeding())
                .route(Route.secondBase())
                .build()
                .pass();
        assertThat(report.with(DispatchOutcome.FIRED))
                .extracting(DispatchedAction::path)
                .containsExactly("vault/actions/b.toml");
    }

    @Test
    void runnerThatCannotBegin_isTriedAgainLater() throws Exception {
        ActionId id = bench.action("a");
        VaultDispatcher dispatcher = bench.builder(order -> {
                    bench.orders.add(order);
                    return bench.orders.size() < 3 ? RunOutcome.notStarted("no engine") : RunOutcome.exited(0);
                })
                .build();
        assertThat(dispatcher.pass().with(DispatchOutcome.NOT_STARTED))
                .singleElement()
                .satisfies(item ->
                        assertThat(item.detail()).isEqualTo("no engine; tried again from 2026-05-02T10:01:00Z"));
        assertThat(bench.state().isClaimed(id)).isFalse();
        assertThat(dispatcher.pass().with(DispatchOutcome.NOT_STARTED)).hasSize(1);
        assertThat(bench.orders).hasSize(1);
        bench.clock.set(Bench.START.plus(Duration.ofMinutes(1)));
        dispatcher.pass();
        assertThat(bench.orders).hasSize(2);
        bench.clock.set(Bench.START.plus(Duration.ofMinutes(3)));
        assertThat(dispatcher.pass().with(DispatchOutcome.FIRED)).hasSize(1);
        assertThat(bench.story())
                .containsExactly("claimed", "released", "claimed", "released", "claimed", "started", "ended");
    }

    @Test
    void runThatWasEndedAtItsTimeout_hasAResult() throws Exception {
        ActionId id = bench.action("a", "ship", "timeout_minutes = 5");
        bench.builder(order -> RunOutcome.timedOut(order.timeout())).build().pass();
        assertThat(bench.state().result(id).orElseThrow().orElseThrow().exitCode())
                .isEqualTo(RunEnd.TIMED_OUT);
        assertThat(bench.audit().records().get(2).entry().facts().get("reason")).contains("PT5M");
    }

    @Test
    void oneThatFails_doesNotKeepOthersFromRunning() throws Exception {
        bench.action("a");
        bench.action("b");
        PassReport report = bench.builder(bench.succeeding())
                .secrets(new SecretSource() {
                    @Override
                    public Optional<Secret> find(String name) {
                        return Optional.empty();
                    }

                    @Override
                    public Optional<Secret> runToken(ActionId action) {
                        if (action.value().equals("a")) {
                            throw new IllegalStateException("broken");
                        }
                        return Optional.empty();
                    }
                })
                .build()
                .pass();
        assertThat(report.with(DispatchOutcome.FAILED)).hasSize(1);
        assertThat(report.with(DispatchOutcome.FIRED)).hasSize(1);
    }

    private static List<RefusalCode> codes(PassReport report) {
        return report.actions().stream()
                .flatMap(action -> action.refusals().stream())
                .map(Refusal::code)
                .toList();
    }
}
