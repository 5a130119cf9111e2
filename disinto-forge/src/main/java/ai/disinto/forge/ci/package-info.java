/**
 * A continuous integration server: pipelines, their steps and logs. Start with {@link ai.disinto.forge.ci.Woodpecker}.
 */
@org.jspecify.annotations.NullMarked
package ai.disinto.forge.ci;
