package cn.jingwei.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import cn.jingwei.platform.database.Jurisdiction;
import cn.jingwei.platform.database.UnitOfWork;
import cn.jingwei.platform.journal.Actor;
import cn.jingwei.platform.journal.Draft;
import cn.jingwei.platform.journal.Journal;
import cn.jingwei.platform.journal.Received;
import cn.jingwei.platform.journal.Selection;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.MessageSource;

/** A database in which a demonstration was begun and never finished. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class InterruptedDemonstrationTests {

    private static final Jurisdiction PLACE = new Jurisdiction("329901");

    @Test
    void isReportedAndLeftAsItIs(@Autowired BeanFactory beans, CapturedOutput output) {
        var unitOfWork = beans.getBean(UnitOfWork.class);
        var journal = beans.getBean(Journal.class);
        unitOfWork.within(PLACE, () -> journal.append(PLACE, Received.simulated(Instant.EPOCH),
                new Draft(null, new Actor("console", "console", "console"), "identity.place.found", "organisation/1", "{}", null, null)));
        var demonstration = new Demonstration(beans.getBean(Traces.class), beans.getBean(Stage.class), beans.getBean(Clock.class),
                beans.getBean(MessageSource.class), true);
        demonstration.start();
        assertThat(output.getAll()).contains(PLACE.code());
        assertThat(unitOfWork.reading(List.of(PLACE), () -> journal.entries(PLACE, Selection.first(10)))).hasSize(1);
    }
}
