/** Which cuts reach the targets: the smallest set, and what each degree of effort would bring. */
@NullMarked
package vn.tinhgon.engine.plan.choice;

import org.jspecify.annotations.NullMarked;
