/**
 * The host that leads public names into the tunnels of projects: who has which name and port, which key may open which
 * tunnel, and what Caddy does with it. {@link ai.disinto.compose.edge.EdgeControl} is the way in; it works within a
 * program and behind a forced command of SSH.
 */
@NullMarked
package ai.disinto.compose.edge;

import org.jspecify.annotations.NullMarked;
