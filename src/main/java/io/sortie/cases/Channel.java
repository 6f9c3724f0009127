package io.sortie.cases;

/** How a contact reached us [GUI-07]. */
public enum Channel {
    WEB_FORM,
    ACCOUNT,
    EMAIL,
    PHONE,
    CHAT,
    API
}
