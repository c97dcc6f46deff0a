/** What became of every article of an instrument, and which worked cases exercise its norms. */
@NullMarked
package cn.jingwei.norms.coverage;

import org.jspecify.annotations.NullMarked;
