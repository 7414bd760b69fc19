/** Units, positions and people of the ministry; who is away, and who stands in. */
@NullMarked
package vn.tinhgon.engine.organisation;

import org.jspecify.annotations.NullMarked;
