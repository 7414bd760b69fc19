/**
 * Target programmes and how far a ministry has come: every target is a share saved of what there
 * was, compared by cross-multiplication on exact numbers. Programmes are data, the verdict is a
 * rule's; no clock, no database: today is an argument.
 */
@NullMarked
package vn.tinhgon.rules.target;

import org.jspecify.annotations.NullMarked;
