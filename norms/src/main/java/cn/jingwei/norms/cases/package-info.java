/** Worked cases in YAML, run against packs. */
@NullMarked
package cn.jingwei.norms.cases;

import org.jspecify.annotations.NullMarked;
