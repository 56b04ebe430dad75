package trinn.workbench.block;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import trinn.scheme.Scheme;
import trinn.source.Problem;
import trinn.source.ProblemsException;
import trinn.workbench.Part;

/**
 * All blocks there are, in the order in which they are offered.
 *
 * @param all of them
 */
public record Blocks(List<Block> all) {

    /** Copies the list. */
    public Blocks {
        all = List.copyOf(all);
    }

    /**
     * Reads a folder that holds a folder for each block.
     *
     * @throws ProblemsException where the folder cannot be read or a block has mistakes
     */
    public static Blocks read(Path folder) {
        BlockTexts common = BlockTexts.read(folder, null);
        try (Stream<Path> entries = Files.list(folder)) {
            return new Blocks(entries.filter(Files::isDirectory)
                    .sorted()
                    .map(one -> new BlockReader(one, common).read())
                    .sorted(Comparator.comparing(Block::order))
                    .toList());
        } catch (IOException e) {
            throw new ProblemsException(
                    new Problem(folder.toString(), 0, 0, "There is no folder of building blocks here."));
        }
    }

    /** The block of a folder of that name. */
    public Optional<Block> find(String id) {
        return all.stream().filter(block -> block.id().equals(id)).findFirst();
    }

    /**
     * The block whose shape a rule has, with the answers that would write it; empty where it is text only. Where several
     * have it, the first whose usual sentence is the rule's own; where none says it so, the first.
     */
    public Optional<Recognised> recognise(Part rule, Scheme scheme) {
        Optional<Recognised> first = Optional.empty();
        for (Block block : all) {
            Optional<Recognised> one = block.recognise(rule, scheme);
            if (one.isPresent() && one.get().hasUsualSentence()) {
                return one;
            }
            first = first.or(() -> one);
        }
        return first;
    }
}
