package ai.disinto.testing.replay;

/** Where an answer differs from the recorded one. */
record Difference(String where, String recorded, String seen) {
    @Override
    public String toString() {
        return where + ": recorded " + recorded + ", seen " + seen;
    }
}
