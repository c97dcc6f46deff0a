/** The export of a journal and its verifier, which needs nothing but an export: no database, no Spring. */
@NullMarked
package cn.jingwei.platform.journal.export;

import org.jspecify.annotations.NullMarked;
