package cn.jingwei.platform.project.page;

import java.util.Map;

import cn.jingwei.platform.project.ruling.Verdict;

import org.jspecify.annotations.Nullable;

/**
 * What the form of an act says back when nothing was done.
 *
 * @param tone    colour of it
 * @param message in one sentence
 * @param errors  by field
 */
record Reply(String tone, String message, @Nullable Verdict verdict, Map<String, String> errors) {
}
