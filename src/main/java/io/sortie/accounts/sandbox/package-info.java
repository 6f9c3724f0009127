/**
 * A behaving account system for the demo and the tests: it holds the projects that customers made, restores and erases
 * them, and fails when told to. It is on with {@code sortie.accounts=sandbox}.
 */
package io.sortie.accounts.sandbox;
