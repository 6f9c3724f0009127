/**
 * What is known of an outage and of what its customers may choose, shared by the processes that find it out and by the one
 * that lets them choose.
 */
package io.sortie.outagefile;
