package cn.jingwei.platform.database;

/** Says whether the database is there at this moment; declared here, answered by whoever keeps the server. */
public interface Availability {

    boolean isAvailable();
}
