package cn.jingwei.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import cn.jingwei.norms.calendar.StatutoryCalendar;
import cn.jingwei.norms.fact.Coded;
import cn.jingwei.norms.fact.Facts;
import cn.jingwei.norms.ruling.Explainer;
import cn.jingwei.norms.ruling.Explanation;
import cn.jingwei.norms.ruling.Rulebook;
import cn.jingwei.norms.ruling.Ruling;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One click: a ruling on the largest act, and the same with its explanation. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(1)
public class RulingBenchmark {

    private static final int ROWS = 1024;

    private Rulebook book;
    private Explainer explainer;
    private List<Facts> projects;
    private int next;

    @Setup
    public void prepare() {
        var pack = Workload.pack();
        book = new Rulebook(pack, StatutoryCalendar.national());
        explainer = new Explainer(book);
        projects = projects();
    }

    private List<Facts> projects() {
        var batch = Workload.everything(book.pack());
        var cursor = Workload.projects(batch, ROWS).cursor();
        var projects = new ArrayList<Facts>();
        for (var row = 0; row < ROWS; row++) {
            cursor.to(row);
            var facts = Facts.none(book.pack().dictionary().facts(), Workload.ON);
            for (var fact : batch.facts()) {
                var slots = new long[fact.width()];
                for (var i = 0; i < slots.length; i++) {
                    slots[i] = cursor.at(fact.slot() + i);
                }
                facts = facts.with(fact, new Coded(slots, cursor.listAt(fact.slot())));
            }
            projects.add(facts);
        }
        return projects;
    }

    private Facts project() {
        return projects.get(next++ % ROWS);
    }

    @Benchmark
    public Ruling ruling() {
        return book.act(Workload.LARGEST_ACT, project());
    }

    @Benchmark
    public Explanation rulingWithExplanation() {
        var facts = project();
        return explainer.explain(book.act(Workload.LARGEST_ACT, facts), facts);
    }
}
