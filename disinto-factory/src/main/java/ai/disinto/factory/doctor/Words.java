package ai.disinto.factory.doctor;

/** What was seen, and what would mend it. */
record Words(String seen, String remedy) {}
