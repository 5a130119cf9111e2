package ai.disinto.core.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.RepositorySlug;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IssueReferenceTest {

    @Test
    void reference_printsAsItIsWritten() {
        assertThat(IssueReference.local(12)).hasToString("#12");
        assertThat(foreign(3)).hasToString("acme/harbour#3");
    }

    @Test
    void order_isOwnRepositoryFirstThenByNumber() {
        List<IssueReference> sorted = List.of(foreign(1), IssueReference.local(10), IssueReference.local(9)).stream()
                .sorted()
                .toList();
        assertThat(sorted).containsExactly(IssueReference.local(9), IssueReference.local(10), foreign(1));
    }

    @Test
    void number_countsFromOne() {
        assertThatThrownBy(() -> IssueReference.local(0)).hasMessageContaining("0");
    }

    private static IssueReference foreign(int number) {
        return new IssueReference(Optional.of(RepositorySlug.parse("acme/harbour")), number);
    }
}
