package io.sortie.notification;

import io.sortie.cases.CaseReference;
import java.util.Map;

/**
 * A mail to the customer of a case, at the address on file: there is no other recipient [SEM-14].
 *
 * @param kind which wording: {@code mail.<kind>.…} of the message files
 * @param values what the wording's braces stand for, already in the customer's language
 * @param linkId the confirmation link in it, or null
 * @param documentId the document attached, or null
 */
public record Mail(
        CaseReference reference, String kind, Map<String, String> values, String linkId, String documentId) {}
