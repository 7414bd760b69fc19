/**
 * The books a ministry lives by: documents in and out, assigned tasks, the work programme, the
 * intake of the one-stop desk. Each gives its own numbers and keeps every correction.
 */
@NullMarked
package vn.tinhgon.engine.register;

import org.jspecify.annotations.NullMarked;
