package cn.jingwei.platform.project.clock;

import java.time.Duration;

import cn.jingwei.platform.journal.Journal;
import cn.jingwei.platform.project.ruling.Governing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The daily round, every hour, so that a server that was down at night misses nothing; on one server of several at a time. */
@Configuration
@EnableConfigurationProperties(ClockSettings.class)
class Schedule {

    private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);

    @Bean
    RecurringTask<Void> dailyRoundOfAllPlaces(Journal journal, DailyRound round, Governing governing) {
        return Tasks.recurring("daily-round", FixedDelay.of(Duration.ofHours(1))).execute((_, _) -> {
            for (var place : journal.places()) {
                try {
                    round.run(place, governing.today());
                } catch (RuntimeException e) {
                    LOG.error("the daily round of {} failed and is tried again in an hour", place.code(), e);
                }
            }
        });
    }
}
