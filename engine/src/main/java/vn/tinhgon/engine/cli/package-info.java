/** The commands: review, check and count days without a server, a database or Spring. */
@NullMarked
package vn.tinhgon.engine.cli;

import org.jspecify.annotations.NullMarked;
