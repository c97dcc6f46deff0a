package cn.jingwei.norms.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import cn.jingwei.norms.dmn.DmnExport;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the norms of one instrument that decide as a DMN model. */
@Command(name = "export-dmn", resourceBundle = Messages.BUNDLE)
final class ExportDmnCommand implements Callable<Integer> {

    @Mixin
    private Shared shared;

    @Parameters(paramLabel = "INSTRUMENT", descriptionKey = "ask.instrument")
    private String instrument;

    @Option(names = "--out", paramLabel = "FILE.dmn", descriptionKey = "export.out")
    private @Nullable Path out;

    @Option(names = "--force", descriptionKey = "export.force")
    private boolean force;

    @Override
    public Integer call() throws IOException {
        if (out != null && !force && Files.exists(out)) {
            throw new Failures.BadUse("export.exists", out);
        }
        var model = new DmnExport(shared.pack(instrument), Messages::text).xml();
        if (out == null) {
            System.out.print(model);
        } else {
            Files.writeString(out, model);
        }
        return 0;
    }
}
