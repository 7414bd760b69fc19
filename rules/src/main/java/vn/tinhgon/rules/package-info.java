/** What can be cut and why: Drools rules, and the catalogue that explains them. */
@NullMarked
package vn.tinhgon.rules;

import org.jspecify.annotations.NullMarked;
