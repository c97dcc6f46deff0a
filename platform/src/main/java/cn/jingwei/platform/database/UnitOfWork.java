package cn.jingwei.platform.database;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one way to rows that belong to a jurisdiction: a transaction that first tells the database which jurisdictions it may touch.
 * The context ends with the transaction. Without one, row-level security shows nothing and takes nothing.
 */
@Component
public class UnitOfWork {

    private final JdbcClient jdbc;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    public UnitOfWork(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** Does the work in one transaction within one place; an exception undoes all of it. */
    public <T> T within(Jurisdiction jurisdiction, Supplier<T> work) {
        return run(writing, List.of(jurisdiction), work);
    }

    /** Reads what belongs to any of these places; a write is refused by the database. */
    public <T> T reading(Collection<Jurisdiction> jurisdictions, Supplier<T> work) {
        return run(reading, jurisdictions, work);
    }

    private <T> T run(TransactionTemplate transaction, Collection<Jurisdiction> jurisdictions, Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A unit of work does not nest: the jurisdictions of the outer one would change unseen");
        }
        return transaction.execute(_ -> {
            enter(jurisdictions);
            return work.get();
        });
    }

    private void enter(Collection<Jurisdiction> jurisdictions) {
        var codes = jurisdictions.stream().map(Jurisdiction::code).sorted().collect(Collectors.joining(","));
        jdbc.sql("select set_config('jingwei.jurisdictions', ?, true)").param(codes).query(String.class).single();
    }
}
