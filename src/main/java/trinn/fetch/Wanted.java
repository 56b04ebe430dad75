package trinn.fetch;

/**
 * What is taken from a place.
 *
 * @param file by which the description of the files knows it: the pattern itself, or the name that what comes gets here
 * @param what a pattern of names of files such as {@code deals-*.csv}, the address of a file, or a query
 * @param all whether every file that fits is taken, in place of the newest
 */
public record Wanted(String file, String what, boolean all) {}
