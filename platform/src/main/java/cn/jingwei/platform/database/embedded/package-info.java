/** The PostgreSQL that the application brings along: unpacked, started, watched, restarted and stopped here. */
@NullMarked
package cn.jingwei.platform.database.embedded;

import org.jspecify.annotations.NullMarked;
