package ai.disinto.benchmarks.forge;

import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.IssueQuery;
import java.util.List;

/** This library. */
final class OurReader implements IssueReader {
    private final Forge forge;
    private final ForgeRepository repository;

    OurReader(String url) {
        forge = Forge.builder()
                .url(url)
                .token("0123456789abcdef0123456789abcdef01234567")
                .build();
        repository = forge.repository("alice/bench");
    }

    @Override
    public String title(int number) {
        return repository.issues().get(number).title();
    }

    @Override
    public List<?> all() {
        return repository.issues().list(IssueQuery.all()).list();
    }

    @Override
    public void close() {
        forge.close();
    }
}
