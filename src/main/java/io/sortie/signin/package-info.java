/**
 * The customer's own door: a link mailed to the address that billing has on file opens a short session in which the
 * subscriptions of one brand can be seen and ended [SEM-04, SPL-01, CON-05, GUI-12]. It knows no password, gives no
 * authority anywhere else, and belongs to no case. Start reading at {@link io.sortie.signin.SignInService}.
 */
package io.sortie.signin;
