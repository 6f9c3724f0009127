/**
 * What the processes of an account deletion share: its dates, what it waits for, and what privacy decided. No process of its
 * own.
 */
package io.sortie.deletionfile;
