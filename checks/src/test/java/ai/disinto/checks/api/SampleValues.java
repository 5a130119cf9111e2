package ai.disinto.checks.api;

import ai.disinto.checks.Project;
import ai.disinto.core.agent.AgentEntry;
import ai.disinto.core.agent.AgentRegistry;
import ai.disinto.core.agent.AgentStatus;
import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceLocation;
import ai.disinto.core.formula.Bindings;
import ai.disinto.core.formula.Formula;
import ai.disinto.core.formula.FormulaCatalog;
import ai.disinto.core.formula.StepGraph;
import ai.disinto.core.ops.HumanRequest;
import ai.disinto.core.ops.OpsEntry;
import ai.disinto.core.ops.OpsLayout;
import ai.disinto.core.ops.RequestDraft;
import ai.disinto.core.ops.VaultItem;
import ai.disinto.core.prerequisite.Objective;
import ai.disinto.core.prerequisite.PrerequisiteItem;
import ai.disinto.core.prerequisite.PrerequisiteTree;
import ai.disinto.core.prerequisite.ProposedChanges;
import ai.disinto.core.prerequisite.TreeAnalysis;
import ai.disinto.core.prerequisite.TreeDiff;
import ai.disinto.core.prerequisite.TreeEdit;
import ai.disinto.core.project.EffectiveProject;
import ai.disinto.core.project.Mirror;
import ai.disinto.core.project.Perspective;
import ai.disinto.core.project.ProjectConfig;
import ai.disinto.core.project.ProjectEdit;
import ai.disinto.core.project.ProjectKey;
import ai.disinto.core.sprint.DesignFork;
import ai.disinto.core.sprint.FilerBlock;
import ai.disinto.core.sprint.ForkChoice;
import ai.disinto.core.sprint.ProposedSubIssues;
import ai.disinto.core.sprint.SprintPitch;
import ai.disinto.forge.git.Clones;
import ai.disinto.forge.git.GitRemote;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.testing.EmbeddedCi;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.Faults;
import ai.disinto.testing.ScriptedStep;
import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A value of any type that the API takes. What cannot be made from other samples has a line here. */
final class SampleValues {
    private static final Map<Class<?>, Object> KNOWN = new HashMap<>();

    static {
        know("sample", String.class, CharSequence.class, Object.class, Comparable.class);
        know(1, int.class, Integer.class);
        know(1L, long.class, Long.class);
        know(1.0, double.class, Double.class, Number.class);
        know('a', char.class, Character.class);
        know(false, boolean.class, Boolean.class);
        know(Path.of("sample.txt"), Path.class);
        know(URI.create("https://example.org/"), URI.class);
        know(Locale.ROOT, Locale.class);
        know(StandardCharsets.UTF_8, java.nio.charset.Charset.class);
        know(Pattern.compile("sample"), Pattern.class);
        know(Instant.EPOCH, Instant.class);
        know(Duration.ofSeconds(1), Duration.class);
        know(LocalDate.EPOCH, LocalDate.class);
        know(ZoneOffset.UTC, ZoneOffset.class, java.time.ZoneId.class);
        know(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), Clock.class, InstantSource.class);
        know(new IllegalStateException("sample"), Throwable.class, Exception.class, RuntimeException.class);
        know(new java.io.StringWriter(), Appendable.class);
        know(new byte[0], byte[].class);

        know(Diagnostic.error("sample.code", SourceLocation.startOf("sample"), "wrong", "mend it"), Diagnostic.class);
        know(Parsed.of("sample", "value", List.of()), Parsed.class);
        KNOWN.putAll(ForgeSamples.all());
        KNOWN.putAll(GitSamples.all());
        KNOWN.putAll(AgentRunSamples.all((GitRemote) KNOWN.get(GitRemote.class)));
        KNOWN.putAll(WebhookSamples.all());
        EmbeddedForge forge = EmbeddedForge.builder().calm().start();
        know(forge, EmbeddedForge.class);
        EmbeddedCi ci = EmbeddedCi.start(forge);
        know(ci, EmbeddedCi.class);
        know(ci.step("sample", "sample"), ScriptedStep.class);
        Faults faults = forge.faults();
        know(faults, Faults.class);
        know(faults.on("GET", "/sample"), Faults.Trigger.class);
        KNOWN.putAll(TestingSamples.all());

        ProjectConfig project = ProjectConfig.parse("name = 'sample'\nrepo = 'acme/sample'\n", "sample");
        know(project, ProjectConfig.class);
        know(project.without(ProjectKey.CONTAINERS), ProjectEdit.class);
        know(project.resolve(Perspective.CONTAINER, Map.of()).orElseThrow(), EffectiveProject.class);
        know(ProjectKey.NAME, ProjectKey.class);
        know(Mirror.of("sample", "/sample"), Mirror.class);
        know(new ForkChoice("A", "sample"), ForkChoice.class);
        know(SampleSprint.PITCH, SprintPitch.class);
        know(SampleSprint.PITCH.forks().get(0), DesignFork.class);
        know(SampleSprint.PITCH.filerBlock().orElseThrow(), FilerBlock.class);
        know(SampleSprint.PITCH.proposedSubIssues(), ProposedSubIssues.class);
        know(OpsLayout.standard().entries().get(0), OpsEntry.class);
        know(HumanRequest.draft("sample"), RequestDraft.class);
        know(
                HumanRequest.parse("# Sample\n## What\nx\n## Why\ny\n## Unblocks\n#1\n", "sample.md"),
                HumanRequest.class,
                VaultItem.class);
        AgentEntry agent =
                AgentRegistry.load(Project.root().resolve("docs")).entries().get(0);
        know(agent, AgentEntry.class);
        know(agent.status(), AgentStatus.class);
        knowPrerequisites();
        KNOWN.putAll(VaultSamples.all());
        KNOWN.putAll(RunnerSamples.all(forge, VaultSamples.ACTION));
        KNOWN.putAll(FlowSamples.all(forge));
        KNOWN.putAll(WorkSamples.all(forge));
        KNOWN.putAll(EvidenceSamples.all(forge));
        KNOWN.putAll(SprintSamples.all(forge));
        KNOWN.putAll(ManifestSamples.all(forge));
        KNOWN.putAll(
                PullSamples.all(forge, (PullRequest) KNOWN.get(PullRequest.class), (Clones) KNOWN.get(Clones.class)));
        KNOWN.putAll(FactorySamples.all(forge));
        KNOWN.putAll(ComposeSamples.all());
        KNOWN.putAll(EdgeSamples.all());
        KNOWN.putAll(DoctorSamples.all());
        KNOWN.putAll(StaffSamples.all(forge));
        know(formula(), Formula.class);
        know(formula().bind(Map.of()).orElseThrow(), Bindings.class);
        know(formula().graph(), StepGraph.class);
        know(FormulaCatalog.load(Project.root().resolve("docs")), FormulaCatalog.class);
    }

    private static Formula formula() {
        String text = """
                name = "sample"
                description = "D"
                version = 1

                [[steps]]
                id = "a"
                title = "T"
                description = "D"
                """;
        return Formula.parse(text, "sample");
    }

    private final Factories factories = new Factories(this);

    /** A value, or nothing when this class needs a line for the type. */
    Optional<Object> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return ofGeneric(generic);
        }
        if (type instanceof TypeVariable<?> variable) {
            return of(variable.getBounds()[0]);
        }
        if (type instanceof WildcardType wildcard) {
            return of(
                    wildcard.getLowerBounds().length > 0 ? wildcard.getLowerBounds()[0] : wildcard.getUpperBounds()[0]);
        }
        if (type instanceof GenericArrayType) {
            return Optional.of(new Object[0]);
        }
        return ofClass((Class<?>) type);
    }

    private Optional<Object> ofGeneric(ParameterizedType type) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        if (raw == Map.class) {
            return of(arguments[0]).flatMap(key -> of(arguments[1]).map(value -> Map.of(key, value)));
        }
        if (raw == Set.class) {
            return of(arguments[0]).map(Set::of);
        }
        if (raw == Optional.class) {
            return of(arguments[0]).map(Optional::of);
        }
        return raw.isAssignableFrom(List.class) ? of(arguments[0]).map(List::of) : ofClass(raw);
    }

    private Optional<Object> ofClass(Class<?> type) {
        if (KNOWN.containsKey(type)) {
            return Optional.of(KNOWN.get(type));
        }
        if (type.isArray()) {
            return Optional.of(Array.newInstance(type.getComponentType(), 0));
        }
        if (type.isEnum()) {
            return Optional.of(type.getEnumConstants()[0]);
        }
        if (type.isInterface() && !type.isSealed()) {
            return Optional.of(standIn(type));
        }
        return factories.make(type);
    }

    /** Something that takes every call and answers with samples; a method that has a body is that body. */
    private Object standIn(Class<?> type) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (method.isDefault()) {
                return InvocationHandler.invokeDefault(proxy, method, arguments);
            }
            boolean silent = method.getReturnType() == void.class;
            return silent ? null : of(method.getGenericReturnType()).orElse(null);
        });
    }

    private static void knowPrerequisites() {
        PrerequisiteTree tree = PrerequisiteTree.parse("## Objective: sample\n- [ ] sample (#1)\n", "sample");
        know(tree, PrerequisiteTree.class);
        know(tree.objectives().get(0), Objective.class);
        know(tree.objectives().get(0).items().get(0), PrerequisiteItem.class);
        know(tree.edit(), TreeEdit.class);
        know(tree.changesSince(tree), TreeDiff.class);
        know(tree.analyze(), TreeAnalysis.class);
        know(tree.analyze().proposals(LocalDate.EPOCH), ProposedChanges.class);
    }

    private static void know(Object value, Class<?>... types) {
        for (Class<?> type : types) {
            KNOWN.put(type, value);
        }
    }
}
