package io.sortie.erasure;

/** The names in {@code erasure.bpmn}, once; it needs no variable but its business key. */
final class ErasureModel {

    static final String KEY = "erasure";

    static final String COMPLETION_HANDED_OVER = "completion-mail.handed-over";

    private ErasureModel() {}
}
