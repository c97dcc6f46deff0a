package cn.jingwei.norms.cli;

import java.io.IOException;

import cn.jingwei.norms.source.SourceException;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Tells bad use and bad input in one line on the error stream. */
final class Failures {

    private static final int BAD_USE = 2;

    private Failures() {
    }

    static int badUse(ParameterException e, String[] arguments) {
        var command = e.getCommandLine();
        System.err.println(Messages.text("failure.use", oneLine(e), command.getCommandSpec().qualifiedName()));
        return BAD_USE;
    }

    static int badInput(Exception e, CommandLine command, ParseResult result) {
        System.err.println(switch (e) {
            case SourceException source -> source.place() + ": " + Messages.text(source.key(), source.arguments().toArray());
            case BadUse use -> use.getMessage();
            case IOException io -> Messages.text("failure.io", oneLine(io));
            default -> Messages.text("failure.unexpected", e.getClass().getSimpleName() + " " + oneLine(e));
        });
        return BAD_USE;
    }

    private static String oneLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /** A wrong argument, already in the reader's words. */
    static final class BadUse extends RuntimeException {

        BadUse(String key, Object... arguments) {
            super(Messages.text(key, arguments));
        }
    }
}
