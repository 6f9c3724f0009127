/**
 * What Sortie holds about people, and who erases it [LAW-21]: each package with a table in which a person can be found
 * owns its columns through {@link io.sortie.personaldata.PersonalRecords}. A column that nobody owns fails a test.
 */
package io.sortie.personaldata;
