/** How people and machines prove who they are, and the seat that follows from it. */
@NamedInterface("account")
@NullMarked
package cn.jingwei.platform.identity.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
