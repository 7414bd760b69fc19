/** The ministry's procedures and their versions, as they were drawn or imported. */
@NullMarked
package vn.tinhgon.engine.catalogue;

import org.jspecify.annotations.NullMarked;
