package trinn.sample;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** With whom a seller shares a sale: somebody of the same thirty, so that it does not matter how many others there are. */
final class Colleagues {

    private static final int THIRTY = 30;
    private static final int TRIES = 12;

    private final Company company;
    private final People people;

    Colleagues(Company company, People people) {
        this.company = company;
        this.people = people;
    }

    /** Somebody else who works on a day in the department in which the seller began, or null where none was found. */
    @Nullable Seller pick(Chance chance, Seller seller, LocalDate day) {
        int first = seller.number() / THIRTY * THIRTY;
        Department department = Department.of(seller.number());
        for (int i = 0; i < TRIES; i++) {
            int number = first + chance.below(THIRTY);
            if (number != seller.number() && number < company.sellers() && Department.of(number) == department) {
                Seller colleague = people.seller(number);
                if (colleague.worksOn(day)) {
                    return colleague;
                }
            }
        }
        return null;
    }
}
