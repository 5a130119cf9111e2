/**
 * What the factory knows about a repository it works on: {@link ai.disinto.core.project.ProjectConfig}, one TOML file
 * per project, read, judged, and changed without touching what a change does not name.
 */
@NullMarked
package ai.disinto.core.project;

import org.jspecify.annotations.NullMarked;
