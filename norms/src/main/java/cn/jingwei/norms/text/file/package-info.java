/** Turns a file of whatever kind and encoding into legible lines of simplified Chinese, and says what it had to repair. */
@NullMarked
package cn.jingwei.norms.text.file;

import org.jspecify.annotations.NullMarked;
