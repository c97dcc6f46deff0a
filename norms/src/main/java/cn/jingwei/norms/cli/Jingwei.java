package cn.jingwei.norms.cli;

import java.util.List;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line. Exit 0: fine; 1: a finding; 2: bad use or bad input, told in one line. */
@Command(name = "jingwei", resourceBundle = Messages.BUNDLE, subcommands = {
        AskCommand.class, CasesCommand.class, CoverageCommand.class, ImportTextCommand.class, LintCommand.class,
        DiffCommand.class, CompareCommand.class, SimulateCommand.class, ExportDmnCommand.class, CommandLine.HelpCommand.class
})
public final class Jingwei implements Runnable {

    @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "option.help")
    private boolean help;

    private Jingwei() {
    }

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** As {@link #main}, without ending the process. */
    static int run(String... arguments) {
        List<String> rest;
        try {
            rest = Messages.choose(List.of(arguments));
        } catch (Failures.BadUse e) {
            return Failures.tell(e);
        }
        return new CommandLine(new Jingwei())
                .setResourceBundle(Messages.bundle())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Failures::badUse)
                .setExecutionExceptionHandler(Failures::badInput)
                .execute(rest.toArray(String[]::new));
    }

    @Override
    public void run() {
        new CommandLine(this).setResourceBundle(Messages.bundle()).usage(System.out);
    }
}
