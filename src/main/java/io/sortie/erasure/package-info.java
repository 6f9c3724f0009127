/**
 * Erases a person's data system by system [LAW-17, LAW-20, LAW-21]. Another process calls it once nothing stands in the
 * way; it ends when all is erased but what {@code erasure-scope.dmn} keeps. Nobody decides any more: it only goes on.
 * Start reading at {@code ErasureService}.
 */
package io.sortie.erasure;
