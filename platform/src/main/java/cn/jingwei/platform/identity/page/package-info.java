/** The pages of identity: signing in, the own password and post, and the work of the three administrators. */
@NullMarked
package cn.jingwei.platform.identity.page;

import org.jspecify.annotations.NullMarked;
