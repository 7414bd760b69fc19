/** Who may come in, by which password, and what they may do. */
@NullMarked
package vn.tinhgon.engine.access;

import org.jspecify.annotations.NullMarked;
