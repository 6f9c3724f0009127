package io.sortie.intake;

import io.sortie.accounts.Account;
import io.sortie.cases.CaseFile;

/** Whose request it is where an account as a whole is meant: the account, the customer on file, and their law. */
public record AccountHolder(Account account, CaseFile.Customer customer, ContractRegimes.Law law) {}
