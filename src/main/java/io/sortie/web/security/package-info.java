/**
 * Who may call what over HTTP: everything is closed unless {@link io.sortie.web.security.PublicPages} or
 * {@link io.sortie.web.security.ApiRules} opens it [S1, S4].
 */
package io.sortie.web.security;
