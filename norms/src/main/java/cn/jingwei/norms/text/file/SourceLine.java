package cn.jingwei.norms.text.file;

/** A line with its number in the file, from 1; in a Word document a paragraph counts as one. */
public record SourceLine(int number, String text) {}
