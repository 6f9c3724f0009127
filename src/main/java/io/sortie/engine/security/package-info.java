/**
 * Sign-in against the engine's users and groups, and the signed-in person made known to the engine, so that its own
 * authorization checks happen. Who may do what is set up in {@link io.sortie.engine.RightsSetup}.
 */
package io.sortie.engine.security;
