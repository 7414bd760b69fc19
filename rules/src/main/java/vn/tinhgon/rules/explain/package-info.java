/** Why a rule does not fire: its compiled conditions walked one by one, and their plain words. */
@NullMarked
package vn.tinhgon.rules.explain;

import org.jspecify.annotations.NullMarked;
