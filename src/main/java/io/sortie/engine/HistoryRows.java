package io.sortie.engine;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine's history of one tree of processes, row by row: its own API deletes only what is over. */
final class HistoryRows {

    private static final String TABLES =
            """
            select table_name from information_schema.columns where table_schema = current_schema
              and upper(column_name) = 'ROOT_PROC_INST_ID_' and upper(table_name) like 'ACT_HI_%'""";

    /** What of a tree that still runs holds words, or could. */
    private static final List<String> WORDS = List.of(
            "update ACT_HI_JOB_LOG set JOB_EXCEPTION_MSG_ = null, JOB_EXCEPTION_STACK_ID_ = null"
                    + " where ROOT_PROC_INST_ID_ = ?",
            "update ACT_HI_EXT_TASK_LOG set ERROR_MSG_ = null, ERROR_DETAILS_ID_ = null where ROOT_PROC_INST_ID_ = ?",
            "update ACT_HI_INCIDENT set INCIDENT_MSG_ = null, ANNOTATION_ = null where ROOT_PROC_INST_ID_ = ?",
            "update ACT_RU_INCIDENT set INCIDENT_MSG_ = null, ANNOTATION_ = null where PROC_INST_ID_ in"
                    + " (select ID_ from ACT_HI_PROCINST where ROOT_PROC_INST_ID_ = ?)",
            "update ACT_RU_JOB set EXCEPTION_MSG_ = null, EXCEPTION_STACK_ID_ = null where ROOT_PROC_INST_ID_ = ?",
            "update ACT_HI_TASKINST set DESCRIPTION_ = null where ROOT_PROC_INST_ID_ = ?",
            "delete from ACT_HI_COMMENT where ROOT_PROC_INST_ID_ = ?",
            "delete from ACT_HI_ATTACHMENT where ROOT_PROC_INST_ID_ = ?",
            "delete from ACT_HI_OP_LOG where ROOT_PROC_INST_ID_ = ?",
            "delete from ACT_HI_DETAIL where ROOT_PROC_INST_ID_ = ?",
            "delete from ACT_HI_VARINST where ROOT_PROC_INST_ID_ = ?");

    private static final String BYTES = "delete from ACT_GE_BYTEARRAY where ROOT_PROC_INST_ID_ = ?"
            + " and not exists (select 1 from ACT_RU_VARIABLE v where v.BYTEARRAY_ID_ = ACT_GE_BYTEARRAY.ID_)"
            + " and not exists (select 1 from ACT_RU_JOB j where j.EXCEPTION_STACK_ID_ = ACT_GE_BYTEARRAY.ID_)";

    private final JdbcClient jdbc;

    HistoryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void deleteAll(String root) {
        jdbc.sql(TABLES)
                .query(String.class)
                .list()
                .forEach(table -> run("delete from " + table + " where ROOT_PROC_INST_ID_ = ?", root));
        run(BYTES, root);
    }

    void deleteWords(String root) {
        List<String> stacks = jdbc.sql("select EXCEPTION_STACK_ID_ from ACT_RU_JOB where ROOT_PROC_INST_ID_ = ?"
                        + " and EXCEPTION_STACK_ID_ is not null")
                .param(root)
                .query(String.class)
                .list();
        WORDS.forEach(statement -> run(statement, root));
        stacks.forEach(stack -> run("delete from ACT_GE_BYTEARRAY where ID_ = ?", stack));
        run(BYTES, root);
    }

    private void run(String statement, String value) {
        jdbc.sql(statement).param(value).update();
    }
}
