package trinn;

/** The entry point: every word on the command line arrives here. */
public final class Trinn {

    private Trinn() {}

    /** Hands the words to the command line. */
    public static void main(String[] args) {
        System.out.println("Trinn");
    }
}
