/** How the program's one jar starts; needs nothing but the JDK. */
@NullMarked
package vn.tinhgon.engine.launch;

import org.jspecify.annotations.NullMarked;
