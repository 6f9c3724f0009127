package io.sortie.evidence;

import org.springframework.core.io.InputStreamSource;

/** A file that can be kept: its name is clean and its type known from its content. */
record CheckedFile(String fileName, EvidenceType type, long size, String sha256, InputStreamSource content) {}
