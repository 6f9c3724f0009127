package io.sortie.intake;

import io.sortie.billing.Subscription;
import io.sortie.cases.CaseFile;

/** Whose request it is: the subscription, the customer on file, and the law that protects them. */
public record Requester(Subscription subscription, CaseFile.Customer customer, ContractRegimes.Law law) {}
