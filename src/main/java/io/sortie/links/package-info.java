/** Links in mails that confirm something: issued once, used once, known here only by the hash of their token. */
package io.sortie.links;
