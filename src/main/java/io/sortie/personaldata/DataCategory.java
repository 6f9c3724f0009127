package io.sortie.personaldata;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What is held about a person, as {@code erasure-scope.dmn} divides it; in the order in which it is erased. */
public enum DataCategory {
    PROJECTS(Holder.ACCOUNTS, true),
    PROFILE(Holder.ACCOUNTS, true),
    MAILING(Holder.ACCOUNTS, true),
    PAYMENT_MEANS(Holder.BILLING, true),
    CONTACT(Holder.BILLING, true),
    INVOICES(Holder.BILLING, true),
    /** Names, addresses, remarks, notes and what else stands in the cases; dates, amounts and outcomes stay. */
    CASES(Holder.SORTIE, true),
    MESSAGES(Holder.SORTIE, true),
    EVIDENCE(Holder.SORTIE, true),
    DOCUMENTS(Holder.SORTIE, true),
    LINKS(Holder.SORTIE, false),
    IDEMPOTENCY(Holder.SORTIE, false),
    ENGINE(Holder.SORTIE, false);

    /** The system that has it. */
    public enum Holder {
        ACCOUNTS,
        BILLING,
        SORTIE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Holder holder;
    private final boolean keepable;

    DataCategory(Holder holder, boolean keepable) {
        this.holder = holder;
        this.keepable = keepable;
    }

    public Holder holder() {
        return holder;
    }

    /** False for what only serves work that is over: nothing could find it again when its time is over. */
    public boolean keepable() {
        return keepable;
    }

    /** Its name in keys and for machines: {@code billing-invoices}. */
    public String key() {
        return holder + "-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static List<DataCategory> of(Holder holder) {
        return Arrays.stream(values())
                .filter(category -> category.holder == holder)
                .toList();
    }
}
