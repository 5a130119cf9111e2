/** A whole factory on an embedded forge in virtual time: what happens follows from a seed, and rules hold whatever it is. */
@org.jspecify.annotations.NullMarked
package ai.disinto.factory.simulation;
