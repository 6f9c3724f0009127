/**
 * What Sortie needs to know of any system that it orders something from: what that system guarantees about a repeated
 * order, how its answers are looked up, and how long a call may take.
 */
package io.sortie.providers;
