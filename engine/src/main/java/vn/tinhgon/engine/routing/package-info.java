/** On whose desk a step lies: found by rules from posts, absences and substitutions. */
@NullMarked
package vn.tinhgon.engine.routing;

import org.jspecify.annotations.NullMarked;
