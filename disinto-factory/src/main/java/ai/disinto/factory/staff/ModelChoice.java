package ai.disinto.factory.staff;

import ai.disinto.core.agent.Backend;
import ai.disinto.core.project.AgentEdit;
import ai.disinto.factory.staff.StaffException.Reason;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which model an agent will think with. A service at an address is asked first; its answer is a stranger's. */
final class ModelChoice {
    private static final int LONGEST_NAME = 200;
    private static final Pattern FAMILY = Pattern.compile("[a-z][a-z0-9]{0,19}");

    private final Office office;
    private final Hire hire;

    ModelChoice(Office office, Hire hire) {
        this.office = office;
        this.hire = hire;
    }

    /** The backend, its model known if it has an address, and what there is to say about it. */
    record Result(Backend backend, List<String> notices) {}

    Result backend() {
        Optional<URI> url = hire.url();
        if (url.isEmpty()) {
            return new Result(hire.backend().orElseThrow(), List.of());
        }
        List<String> models =
                ask(url.get()).stream().filter(ModelChoice::isUsable).toList();
        Optional<Backend> said =
                hire.backend().filter(backend -> backend.model().isPresent());
        if (said.isPresent()) {
            return new Result(said.get(), doubts(said.get().model().orElseThrow(), models));
        }
        if (models.isEmpty()) {
            throw Refusal.of(
                    Reason.BACKEND,
                    "could not choose a model of the service at " + url.get()
                            + ": it names none that could be written to a"
                            + " project file; name one with Backend.compatible");
        }
        List<String> notices = new ArrayList<>();
        if (models.size() > 1) {
            notices.add("the service at " + url.get() + " has " + models.size() + " models; the agent gets the first, "
                    + models.get(0));
        }
        return new Result(Backend.compatible(url.get(), models.get(0)), notices);
    }

    /** The word that a model's name begins with, such as {@code qwen3} of {@code org/Qwen3-Coder-30B}. */
    static String family(String model) {
        String last = model.substring(model.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        Matcher word = FAMILY.matcher(last);
        return word.find() ? word.group() : "llama";
    }

    private List<String> ask(URI url) {
        try {
            return office.probe().models(url);
        } catch (BackendProbeException e) {
            throw Refusal.of(Reason.BACKEND, "could not hire an agent for a service that does not answer", e);
        }
    }

    private static List<String> doubts(String model, List<String> models) {
        return models.isEmpty() || models.contains(model)
                ? List.of()
                : List.of("the service does not name the model " + model + " among its " + models.size());
    }

    private static boolean isUsable(String model) {
        try {
            AgentEdit.of("any").model(model);
            Backend.anthropic(model);
            return model.length() <= LONGEST_NAME;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
