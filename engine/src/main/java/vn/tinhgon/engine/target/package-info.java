/**
 * Target programmes: where the ministry and each of its units stand, what is missing, and what is
 * about to change that. Whether a target is met is decided by the module of rules.
 */
@NullMarked
package vn.tinhgon.engine.target;

import org.jspecify.annotations.NullMarked;
