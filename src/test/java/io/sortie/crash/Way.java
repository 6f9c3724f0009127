package io.sortie.crash;

/** How somebody leaves, and what must have become of the case at once and in the end. */
enum Way {
    SELF_SERVICE("splashtop", "SCHEDULED", "ENDED"),
    CONFIRMED("semrush", "IN_RETENTION", "ENDED"),
    NEVER_CONFIRMED("semrush", "AWAITING_CONFIRMATION", "LAPSED");

    final String brand;
    final String settled;
    final String outcome;

    Way(String brand, String settled, String outcome) {
        this.brand = brand;
        this.settled = settled;
        this.outcome = outcome;
    }

    boolean endsTheSubscription() {
        return outcome.equals("ENDED");
    }
}
