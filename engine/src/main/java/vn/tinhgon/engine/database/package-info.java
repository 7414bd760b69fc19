/**
 * Where everything is kept, a PostgreSQL server of the ministry or one of the program's own, and
 * how it is searched.
 */
@NullMarked
package vn.tinhgon.engine.database;

import org.jspecify.annotations.NullMarked;
