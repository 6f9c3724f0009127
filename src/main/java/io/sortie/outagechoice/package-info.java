/**
 * A customer chooses what a long outage is made up for with: everything paid back, or a longer term. Called by other
 * processes; it ends with their choice, or with the longer term where they do not answer.
 */
package io.sortie.outagechoice;
