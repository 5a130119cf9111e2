/**
 * Formulas: files that describe one repeatable piece of factory work, its parameters and its steps. One file is a
 * {@link ai.disinto.core.formula.Formula}, a folder of them a {@link ai.disinto.core.formula.FormulaCatalog}.
 */
@NullMarked
package ai.disinto.core.formula;

import org.jspecify.annotations.NullMarked;
