/** The web application: what it is made of, how it starts, and what it says at the console. */
@NullMarked
package vn.tinhgon.engine.server;

import org.jspecify.annotations.NullMarked;
