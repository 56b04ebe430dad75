package trinn.audit;

/** In which way something is not as it was. */
public enum Fault {
    /** An entry says something else than it said. */
    ENTRY_CHANGED("Entry {number} of the log was changed."),
    /** An entry is not there. */
    ENTRY_MISSING("Entry {number} of the log is missing."),
    /** An entry stands at the place of another. */
    ENTRY_MOVED("Entry {name} of the log was moved to the place of entry {number}."),
    /** An entry was written anew, with a hash of its own, and does not lead to the next one any more. */
    ENTRY_REPLACED("Entry {number} of the log was replaced by another: the one after it does not follow."),
    /** An entry stands behind the head. */
    ENTRY_ADDED("Entry {number} of the log was added beside the program: the log ends before it."),
    /** The last entries are not there. */
    CUT_OFF("The log is cut off from entry {number} on: it went to entry {name}."),
    /** The log is not the one that somebody wrote the head of down. */
    OTHER_HEAD("Entry {number} of the log has another hash than the one written down: the log was written anew."),
    /** Somebody's name or id was changed. */
    PERSON_CHANGED("Who entry {number} of the log is about was changed."),
    /** A person was dropped, and nobody erased her here. */
    PERSON_MISSING("Who entry {number} of the log is about was deleted beside the program."),
    /** Records of a data set are not those that came in. */
    DATA_CHANGED("The data set {name} was changed: its records are not those that came in."),
    /** A data set is not there. */
    DATA_MISSING("The data set {name} is not there, and nobody deleted it here."),
    /** The files of a version of a scheme are not those that were saved. */
    SCHEME_CHANGED("A version of the scheme {name} was changed: its files are not those that were saved."),
    /** A version of a scheme is not there. */
    SCHEME_MISSING("A version of the scheme {name} is not there any more."),
    /** A scheme has another version than the one that was saved last. */
    SCHEME_OTHER("The scheme {name} has another version than the one that was saved last."),
    /** A what-if is not the one that was saved. */
    WHAT_IF_CHANGED("The what-if {name} was changed: it is not the one that was saved."),
    /** A what-if is not there. */
    WHAT_IF_MISSING("The what-if {name} is not there, and nobody deleted it here."),
    /** What a pay run came to, or what was done with it, is not as it was. */
    RUN_CHANGED("The pay run {name} was changed: it is not what was worked out and approved."),
    /** A pay run that is closed, worked out again from what it names, pays somebody otherwise. */
    RUN_OTHER("The pay run {name} is paid otherwise when it is worked out again from its data and schemes."),
    /** A pay run is not there. */
    RUN_MISSING("The pay run {name} is not there, and nothing can delete it here.");

    private final String sentence;

    Fault(String sentence) {
        this.sentence = sentence;
    }

    String sentence(long number, String name) {
        return sentence.replace("{number}", Long.toString(number)).replace("{name}", name);
    }
}
