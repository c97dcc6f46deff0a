/** What is done to identity on the server itself, before there is anybody who could sign in. */
@NullMarked
package cn.jingwei.platform.identity.cli;

import org.jspecify.annotations.NullMarked;
