/**
 * Refusals for people: every error of the HTTP interface in one shape and in the reader's language.
 */
@NullMarked
package vn.tinhgon.engine.problem;

import org.jspecify.annotations.NullMarked;
