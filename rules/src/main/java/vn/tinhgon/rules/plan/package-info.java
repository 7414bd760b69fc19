/** What a plan must say before it may take away what a law or a decree has set. */
@NullMarked
package vn.tinhgon.rules.plan;

import org.jspecify.annotations.NullMarked;
