/**
 * A company's own account system over HTTP, on with {@code sortie.accounts=http}: Sortie calls what the company has built
 * to {@code openapi/account-system.yaml}. What an answer means for an order is decided in {@code Answer}.
 */
package io.sortie.accounts.http;
