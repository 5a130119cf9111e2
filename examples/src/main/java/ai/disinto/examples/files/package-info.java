/** Files that examples make and take away; {@link ai.disinto.examples.files.TemporaryFolder}. */
@NullMarked
package ai.disinto.examples.files;

import org.jspecify.annotations.NullMarked;
