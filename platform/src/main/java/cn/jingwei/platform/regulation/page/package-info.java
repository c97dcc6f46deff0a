/** The pages on the law of a place: what rules there, for everybody who works in it, and for its administrators how that changes. */
@NullMarked
package cn.jingwei.platform.regulation.page;

import org.jspecify.annotations.NullMarked;
