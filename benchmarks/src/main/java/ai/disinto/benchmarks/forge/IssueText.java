package ai.disinto.benchmarks.forge;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Issues as a server writes them: every field it has, contents that vary, the same for the same number. */
final class IssueText {
    private static final String BASE = "http://127.0.0.1:3000";
    private static final String REPOSITORY = "/api/v1/repos/alice/bench";
    private static final String[] WORDS =
            "build cache fails when the runner restarts \\\"late\\\" and nobody sees why ä – until morning\\r\\n"
                    .split(" ", -1);

    private final int number;
    private final Random random;

    private IssueText(int number) {
        this.number = number;
        this.random = new Random(number * 7919L);
    }

    static String of(int number) {
        return new IssueText(number).text();
    }

    private String text() {
        boolean open = random.nextInt(3) > 0;
        return """
            {"id":%d,"url":"%s%s/issues/%d","html_url":"%s/alice/bench/issues/%d","number":%d,"user":%s,\
            "original_author":"","original_author_id":0,"title":"%s","body":"%s","ref":"","assets":[],\
            "labels":[%s],"milestone":%s,"assignee":null,"assignees":%s,"state":"%s","is_locked":false,\
            "comments":%d,"created_at":"%s","updated_at":"%s","closed_at":%s,"due_date":%s,"pull_request":null,\
            "repository":{"id":4,"name":"bench","owner":"alice","full_name":"alice/bench"},"pin_order":0}""".formatted(
                        number + 900L,
                        BASE,
                        REPOSITORY,
                        number,
                        BASE,
                        number,
                        number,
                        user(),
                        words(8),
                        words(60),
                        labels(),
                        milestone(),
                        assignees(),
                        open ? "open" : "closed",
                        random.nextInt(9),
                        time(),
                        time(),
                        open ? "null" : '"' + time() + '"',
                        random.nextInt(5) == 0 ? '"' + time() + '"' : "null");
    }

    private String words(int most) {
        int length = 1 + random.nextInt(most);
        return IntStream.range(0, length)
                .mapToObj(i -> WORDS[random.nextInt(WORDS.length)])
                .collect(Collectors.joining(" "));
    }

    private String user() {
        int id = 2 + random.nextInt(20);
        return """
            {"id":%d,"login":"person%d","login_name":"","source_id":0,"full_name":"Person %d",\
            "email":"person%d@example.org","avatar_url":"%s/avatars/%032x","html_url":"%s/person%d","language":"",\
            "is_admin":false,"last_login":"1970-01-01T00:00:00Z","created":"%s","restricted":false,"active":true,\
            "prohibit_login":false,"location":"","pronouns":"","website":"","description":"","visibility":"public",\
            "followers_count":0,"following_count":0,"starred_repos_count":0,"username":"person%d"}""".formatted(id, id, id, id, BASE, id, BASE, id, time(), id);
    }

    private String labels() {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> label(1 + random.nextInt(12)))
                .collect(Collectors.joining(","));
    }

    private static String label(int id) {
        return """
            {"id":%d,"name":"label-%d","exclusive":false,"is_archived":false,"color":"0075ca",\
            "description":"what label %d stands for","url":"%s%s/labels/%d"}""".formatted(id, id, id, BASE, REPOSITORY, id);
    }

    private String milestone() {
        int id = random.nextInt(4);
        return id > 0 ? "null" : """
            {"id":%d,"title":"sprint %d","description":"what it is for","state":"open","open_issues":7,\
            "closed_issues":3,"created_at":"%s","updated_at":"%s","closed_at":null,"due_on":"%s"}""".formatted(1 + id, id, time(), time(), time());
    }

    private String assignees() {
        return random.nextInt(2) == 0
                ? "null"
                : IntStream.range(0, 1 + random.nextInt(2))
                        .mapToObj(i -> user())
                        .collect(Collectors.joining(",", "[", "]"));
    }

    private String time() {
        return "2026-%02d-%02dT%02d:%02d:%02d%s"
                .formatted(
                        1 + random.nextInt(12),
                        1 + random.nextInt(28),
                        random.nextInt(24),
                        random.nextInt(60),
                        random.nextInt(60),
                        random.nextInt(2) == 0 ? "Z" : "+01:00");
    }
}
