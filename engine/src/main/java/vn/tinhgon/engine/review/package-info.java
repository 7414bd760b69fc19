/** What the rules find in each procedure, and the pages that explain the rules. */
@NullMarked
package vn.tinhgon.engine.review;

import org.jspecify.annotations.NullMarked;
