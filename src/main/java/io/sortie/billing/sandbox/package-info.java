/**
 * A behaving billing system for the demo and the tests: it charges as time goes, keeps a ledger in the database and
 * fails when told to. Start reading at {@link io.sortie.billing.sandbox.SandboxBilling}; it is on with
 * {@code sortie.billing=sandbox}.
 */
package io.sortie.billing.sandbox;
