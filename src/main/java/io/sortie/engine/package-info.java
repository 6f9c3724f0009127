/** The one place, with {@code *Process}, {@code *Tasks} and operations, that knows the engine: its settings, time, rights. */
package io.sortie.engine;
