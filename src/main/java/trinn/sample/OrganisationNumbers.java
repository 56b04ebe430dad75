package trinn.sample;

/**
 * Organisation numbers as Norwegian companies have them, nine digits with a check digit by modulus 11, but beginning with 2
 * or 3, where real ones begin with 8 or 9.
 */
final class OrganisationNumbers {

    /** As many customers of one seller can have a number. */
    static final int PER_SELLER = 200;

    private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2};
    private static final int BASES = 2_000_000;
    private static final int FIVE = 5;
    private static final long STEP = 1_000_003;

    private OrganisationNumbers() {}

    /** A number that no other customer has. */
    static String of(int seller, int customer) {
        long place = (long) seller * PER_SELLER + customer;
        long base = 2_000_000 + (place / FIVE) * STEP % BASES;
        long digits = base * 10 + place % FIVE * 2;
        int check = check(digits);
        return check == 10 ? "" + (digits + 1) + check(digits + 1) : "" + digits + check;
    }

    /** 10 where there is no number with these digits; then there is one with the next. */
    private static int check(long digits) {
        String text = Long.toString(digits);
        int sum = 0;
        for (int place = 0; place < WEIGHTS.length; place++) {
            sum += WEIGHTS[place] * (text.charAt(place) - '0');
        }
        return (11 - sum % 11) % 11;
    }
}
