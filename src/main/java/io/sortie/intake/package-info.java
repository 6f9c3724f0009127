/**
 * What every request that opens a case has in common: whose subscription it is, who the customer on file is, and which law
 * stands above the brand.
 */
package io.sortie.intake;
