/**
 * A customer's mail. One that asks for a refund opens its case by itself where that is safe; for any other this process is
 * started, and it ends when somebody has opened a case with it, added it to one, or found that there is nothing to do. An
 * agent decides. Start reading at {@link IncomingMailService}.
 */
package io.sortie.incomingmail;
