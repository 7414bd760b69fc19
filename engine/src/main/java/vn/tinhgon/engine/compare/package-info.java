/**
 * Two versions of a procedure side by side, told for people: what changed in words, and what to
 * mark on the two diagrams. Pure; pages and the command line ask it alike.
 */
@NullMarked
package vn.tinhgon.engine.compare;

import org.jspecify.annotations.NullMarked;
