/** Statutory time: working days by the yearly holiday notice, periods in days, months and years. Never guesses a year. */
@NullMarked
package cn.jingwei.norms.calendar;

import org.jspecify.annotations.NullMarked;
