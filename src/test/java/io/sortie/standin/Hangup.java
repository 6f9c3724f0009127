package io.sortie.standin;

/** Thrown by a stand-in's behaviour: the connection breaks instead of an answer. */
public class Hangup extends RuntimeException {}
