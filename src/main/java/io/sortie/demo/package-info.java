/** What only the demo has: caught mails to read. Nothing here exists outside the profile {@code demo}. */
package io.sortie.demo;
