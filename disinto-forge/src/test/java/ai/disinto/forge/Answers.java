package ai.disinto.forge;

/** Answers of servers, as short as clients can do with. */
final class Answers {
    static final String TIME = "2026-11-23T10:00:00Z";

    private Answers() {}

    static String issue(int number, String body, String... labels) {
        StringBuilder list = new StringBuilder();
        for (String label : labels) {
            list.append(list.length() == 0 ? "" : ",").append(label(label.hashCode(), label));
        }
        return "{\"id\":" + (1000 + number) + ",\"number\":" + number + ",\"title\":\"t\",\"state\":\"open\",\"body\":"
                + JsonTree.write(body) + ",\"created_at\":\"" + TIME + "\",\"labels\":[" + list + "]}";
    }

    static String label(long id, String name) {
        return "{\"id\":" + id + ",\"name\":\"" + name + "\",\"color\":\"ededed\"}";
    }

    static String comment(long id, String body) {
        return "{\"id\":" + id + ",\"body\":" + JsonTree.write(body) + ",\"created_at\":\"" + TIME + "\"}";
    }

    /** An open pull request from {@code fix} to {@code main} with the head {@code abc}. */
    static String pull(int number, String more) {
        return "{\"id\":" + number + ",\"number\":" + number + ",\"title\":\"t\",\"state\":\"open\",\"created_at\":\""
                + TIME + "\",\"head\":" + side("fix", "abc") + ",\"base\":" + side("main", "000") + more + "}";
    }

    static String merged(int number) {
        return pull(number, ",\"merged\":true").replace("\"open\"", "\"closed\"");
    }

    static String review(long id, String state, String more) {
        return "{\"id\":" + id + ",\"state\":\"" + state + "\",\"commit_id\":\"abc\"" + more + "}";
    }

    static String branch(String name, boolean mayPush) {
        return "{\"name\":\"" + name + "\",\"commit\":{\"id\":\"abc\"},\"user_can_push\":" + mayPush + "}";
    }

    static String file(String path, String sha, String base64) {
        return "{\"path\":\"" + path + "\",\"sha\":\"" + sha + "\",\"type\":\"file\",\"size\":3,\"content\":\"" + base64
                + "\"}";
    }

    static String fileCommit(String file) {
        return "{\"content\":" + file + ",\"commit\":{\"sha\":\"c0ffee\"}}";
    }

    static String message(String text) {
        return "{\"message\":\"" + text + "\",\"url\":\"http://forge.test/api/swagger\"}";
    }

    private static String side(String ref, String sha) {
        return "{\"ref\":\"" + ref + "\",\"sha\":\"" + sha + "\",\"label\":\"" + ref
                + "\",\"repo\":{\"full_name\":\"a/b\"}}";
    }
}
