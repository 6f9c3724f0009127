package io.sortie.erasure;

/** What becomes of a category. */
enum Action {
    DELETE,
    /** What tells of the person goes, the rest stays so that books still add up. */
    ANONYMISE,
    /** Not yet: law or a legal hold asks for it [LAW-20, SEM-18]. */
    KEEP
}
