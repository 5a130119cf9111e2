package ai.disinto.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.testing.internal.swagger.ApiDescription;
import ai.disinto.testing.internal.swagger.ExchangeCheck;
import ai.disinto.testing.internal.swagger.KnownDifferences;
import ai.disinto.testing.internal.tap.TappedExchange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What all tests before this one said and heard, beside Forgejo's own description of its API. */
abstract class DescriptionContract extends RoleContract {
    @Test
    void requestsAndAnswers_areAsForgejoDescribesThem() {
        Map<String, TappedExchange> found = new TreeMap<>();
        ExchangeCheck check = new ExchangeCheck(description());
        KnownDifferences known = KnownDifferences.load();
        for (TappedExchange exchange : session().log().since(0)) {
            for (String difference : check.differences(exchange)) {
                if (!known.covers(session().line(), difference)) {
                    found.putIfAbsent(difference, exchange);
                }
            }
        }
        List<String> shown = found.entrySet().stream()
                .map(each -> "\n" + each.getKey() + "\n  first in: " + each.getValue())
                .toList();
        assertThat(shown).isEmpty();
    }

    private ApiDescription description() {
        Optional<ApiDescription> description = session()
                .server()
                .descriptions()
                .flatMap(folder -> ApiDescription.find(folder, session().line()));
        Assumptions.assumeTrue(description.isPresent(), "no description of the API is at hand");
        return description.get();
    }
}
