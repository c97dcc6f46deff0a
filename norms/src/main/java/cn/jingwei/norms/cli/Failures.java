package cn.jingwei.norms.cli;

import java.io.IOException;
import java.util.stream.Collectors;

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
        System.err.println(Messages.text("failure.use", problem(e), command.getCommandSpec().qualifiedName()));
        return BAD_USE;
    }

    static int tell(BadUse e) {
        System.err.println(e.getMessage());
        return BAD_USE;
    }

    private static String problem(ParameterException e) {
        return switch (e) {
            case CommandLine.MissingParameterException missing -> Messages.text("failure.missing",
                    missing.getMissing().stream().map(Failures::name).collect(Collectors.joining(", ")));
            case CommandLine.MutuallyExclusiveArgsException _ -> Messages.text("failure.exclusive");
            case CommandLine.UnmatchedArgumentException unmatched -> Messages.text("failure.unmatched", unmatched.getUnmatched().getFirst());
            default -> e.getArgSpec() == null || e.getValue() == null ? oneLine(e)
                    : Messages.text("failure.value", name(e.getArgSpec()), e.getValue());
        };
    }

    private static String name(CommandLine.Model.ArgSpec argument) {
        return argument instanceof CommandLine.Model.OptionSpec option ? option.longestName() : argument.paramLabel();
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
