package io.sortie.evidence;

import org.springframework.core.io.InputStreamSource;

/**
 * A file as somebody sent it.
 *
 * @param fileName as sent; nothing in it is to be relied on
 * @param size in bytes
 * @param content opened anew each time it is read; on disk, not in memory
 */
public record Upload(String fileName, long size, InputStreamSource content) {}
