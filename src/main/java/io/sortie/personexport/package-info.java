/**
 * Everything that is held about a case or a person, for those who have a right to read it [GUI-10, LAW-17]. Start reading
 * at {@link io.sortie.personexport.PersonExport}.
 */
package io.sortie.personexport;
