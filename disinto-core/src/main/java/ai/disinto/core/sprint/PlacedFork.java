package ai.disinto.core.sprint;

import ai.disinto.core.internal.markdown.MarkdownSection;

/** A fork, its lines, and the index of the line that answers it; -1 while there is none. */
record PlacedFork(DesignFork fork, MarkdownSection section, int answerLine) {}
