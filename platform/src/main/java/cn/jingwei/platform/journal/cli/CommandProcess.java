package cn.jingwei.platform.journal.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.jingwei.platform.database.UnusableDatabaseException;

import org.springframework.boot.logging.LoggingSystem;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Runs a command: its exit status is what it gives back, or 2 with one line on the error stream. */
final class CommandProcess {

    private static final int BAD_USE = 2;

    private CommandProcess() {
    }

    static int run(Function<Messages, Callable<Integer>> command, String... arguments) {
        LoggingSystem.get(CommandProcess.class.getClassLoader()).beforeInitialize();
        try {
            var messages = Messages.chosenBy(List.of(arguments));
            return new CommandLine(command.apply(messages)).setResourceBundle(messages.bundle())
                    .setParameterExceptionHandler((e, _) -> tell(messages.text("failure.use", problem(messages, e), e.getCommandLine().getCommandName())))
                    .setExecutionExceptionHandler((e, _, _) -> tell(reason(messages, e)))
                    .execute(Messages.others(List.of(arguments)));
        } catch (Messages.BadUse e) {
            return tell(e.getMessage());
        }
    }

    private static int tell(String line) {
        System.err.println(line);
        return BAD_USE;
    }

    private static String reason(Messages messages, Exception e) {
        return switch (e) {
            case Messages.BadUse use -> use.getMessage();
            case UnusableDatabaseException unusable -> unusable.getMessage();
            case DataAccessException access -> messages.text("failure.database", firstLine(access.getMostSpecificCause()));
            case TransactionException transaction -> messages.text("failure.database", firstLine(transaction.getMostSpecificCause()));
            case UncheckedIOException io -> messages.text("failure.io", firstLine(io));
            case IOException io -> messages.text("failure.io", io.getClass().getSimpleName() + " " + firstLine(io));
            default -> messages.text("failure.unexpected", e.getClass().getSimpleName() + " " + firstLine(e));
        };
    }

    private static String problem(Messages messages, ParameterException e) {
        return switch (e) {
            case CommandLine.MissingParameterException missing -> messages.text("failure.missing",
                    missing.getMissing().stream().map(CommandProcess::name).collect(Collectors.joining(", ")));
            case CommandLine.UnmatchedArgumentException unmatched -> messages.text("failure.unmatched", unmatched.getUnmatched().getFirst());
            default -> firstLine(e);
        };
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
