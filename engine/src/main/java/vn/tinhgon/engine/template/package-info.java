/**
 * The ministry's own templates, words and orders of fields, kept in the database with their
 * history, so that every instance prints the same.
 */
@NullMarked
package vn.tinhgon.engine.template;

import org.jspecify.annotations.NullMarked;
