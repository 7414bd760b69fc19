/**
 * The official review form: sixteen questions on necessity, reasonableness, legality and cost,
 * filled in from the model as far as it proves something, answered by officers, printed.
 */
@NullMarked
package vn.tinhgon.engine.review.form;

import org.jspecify.annotations.NullMarked;
