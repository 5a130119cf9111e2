/**
 * Manifests of pending actions: what a groomer wants to change on the forge, reviewed before and executed once. Start with
 * {@link ai.disinto.forge.manifest.ActionManifest} and {@link ai.disinto.forge.manifest.ManifestExecutor}.
 */
@NullMarked
package ai.disinto.forge.manifest;

import org.jspecify.annotations.NullMarked;
