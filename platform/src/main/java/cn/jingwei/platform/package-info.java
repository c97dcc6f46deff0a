/** The application in which projects live: each package below is a module of its own. */
@NullMarked
package cn.jingwei.platform;

import org.jspecify.annotations.NullMarked;
