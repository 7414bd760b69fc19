/** The running program: catalogue, review, dossiers, deadlines, HTTP and command line. */
@NullMarked
package vn.tinhgon.engine;

import org.jspecify.annotations.NullMarked;
