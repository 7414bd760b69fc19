/** Who did what, when, and for whom; written once and never changed. */
@NullMarked
package vn.tinhgon.engine.audit;

import org.jspecify.annotations.NullMarked;
