/** Files that a browser saves. */
@NullMarked
package vn.tinhgon.engine.download;

import org.jspecify.annotations.NullMarked;
