package cn.jingwei.norms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import javax.tools.ToolProvider;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;

/** Measures source files with the compiler's own parser. */
final class Sources {

    private Sources() {
    }

    static List<String> tooLong(List<Path> files, int lines) {
        var found = new ArrayList<String>();
        scan(files, (method, unit) -> {
            var length = unit.lines(method);
            if (length > lines) {
                found.add(unit.name() + " " + method.getName() + ": " + length);
            }
        });
        return found;
    }

    static List<String> tooManyParameters(List<Path> files, int parameters) {
        var found = new ArrayList<String>();
        scan(files, (method, unit) -> {
            if (method.getReturnType() == null && !unit.inRecord() && method.getParameters().size() > parameters) {
                found.add(unit.name() + ": " + method.getParameters().size());
            }
        });
        return found;
    }

    private record Unit(CompilationUnitTree tree, Trees trees, boolean inRecord) {

        String name() {
            return Path.of(tree.getSourceFile().getName()).getFileName().toString();
        }

        long lines(Tree of) {
            var positions = trees.getSourcePositions();
            var map = tree.getLineMap();
            return map.getLineNumber(positions.getEndPosition(tree, of)) - map.getLineNumber(positions.getStartPosition(tree, of)) + 1;
        }
    }

    private static void scan(List<Path> files, BiConsumer<MethodTree, Unit> visitor) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
            var trees = Trees.instance(task);
            for (var tree : task.parse()) {
                new TreePathScanner<Void, Void>() {
                    @Override
                    public Void visitMethod(MethodTree method, Void nothing) {
                        var inRecord = getCurrentPath().getParentPath().getLeaf() instanceof ClassTree type && type.getKind() == Tree.Kind.RECORD;
                        visitor.accept(method, new Unit(tree, trees, inRecord));
                        return super.visitMethod(method, nothing);
                    }
                }.scan(tree, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
