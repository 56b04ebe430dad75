package trinn.board.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import trinn.board.Board;
import trinn.board.Goal;
import trinn.facts.Seller;

/**
 * A board as one of the department sees it.
 *
 * @param seller who looks
 * @param others who opted in, without the seller
 * @param own what the seller has reached; on the board where the choice says so
 * @param choice what the seller chose last; null where nothing was chosen, and nothing is shown
 */
public record SellerBoard(
        Seller seller,
        Board others,
        List<Goal> own,
        @Nullable Choice choice) {

    /** Copies the list. */
    public SellerBoard {
        own = List.copyOf(own);
    }

    /** The same after another choice. */
    public SellerBoard with(Choice other) {
        return new SellerBoard(seller, others, own, other);
    }

    /** Whether the seller's goals are shown. */
    public boolean shows() {
        return choice != null && choice.shows();
    }

    /** What everybody of the department sees. */
    public Board board() {
        return shows() ? others.with(seller, own) : others;
    }
}
