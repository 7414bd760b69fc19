/**
 * What the rules look at: a procedure's steps and papers, and what follows from how they are
 * joined.
 */
@NullMarked
package vn.tinhgon.rules.fact;

import org.jspecify.annotations.NullMarked;
