package ai.disinto.benchmarks.forge;

import java.util.List;

/** What both clients do. */
interface IssueReader extends AutoCloseable {
    /** Asks for one issue, and answers its title. */
    String title(int number);

    /** Asks for all issues. */
    List<?> all();

    @Override
    void close();

    static IssueReader of(String name, String url) {
        return name.equals("bare") ? new BareReader(url) : new OurReader(url);
    }
}
