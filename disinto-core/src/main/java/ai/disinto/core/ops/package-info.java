/**
 * The operations repository: its layout ({@link ai.disinto.core.ops.OpsLayout}), what waits for a human in it ({@link
 * ai.disinto.core.ops.RequestInventory}, {@link ai.disinto.core.ops.HumanRequest}), and its inventories ({@link
 * ai.disinto.core.ops.Portfolio}, {@link ai.disinto.core.ops.Resources}, {@link
 * ai.disinto.core.ops.EvidenceInventory}).
 */
@NullMarked
package ai.disinto.core.ops;

import org.jspecify.annotations.NullMarked;
