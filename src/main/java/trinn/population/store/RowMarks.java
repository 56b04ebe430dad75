package trinn.population.store;

import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import trinn.records.RecordType;

/** Keeps the mark of each record of a data set, in blocks; the caller opens the transaction. */
final class RowMarks {

    private static final int BLOCK = 4_096;

    private final JdbcTemplate template;
    private final long id;
    private final Map<RecordType, Block> blocks = new EnumMap<>(RecordType.class);

    private static final class Block {
        private final ByteBuffer marks = ByteBuffer.allocate(BLOCK * Integer.BYTES);
        private int number;
    }

    RowMarks(JdbcTemplate template, long id) {
        this.template = template;
        this.id = id;
    }

    /** Keeps the mark of the next record of a type. */
    void add(RecordType type, int mark) {
        Block block = blocks.computeIfAbsent(type, any -> new Block());
        block.marks.putInt(mark);
        if (!block.marks.hasRemaining()) {
            write(type, block);
        }
    }

    /** Writes what is waiting. */
    void finish() {
        blocks.forEach((type, block) -> {
            if (block.marks.position() > 0) {
                write(type, block);
            }
        });
    }

    private void write(RecordType type, Block block) {
        byte[] marks = new byte[block.marks.flip().remaining()];
        block.marks.get(marks).clear();
        template.update(
                "INSERT INTO record_marks (data_set_id, kind, block, marks) VALUES (?, ?, ?, ?)",
                id,
                type.code(),
                block.number++,
                marks);
    }

    /** The marks of a type that were kept, asked for one after the other. */
    static final class Kept {

        private final JdbcTemplate template;
        private final long id;
        private final RecordType type;
        private ByteBuffer marks = ByteBuffer.allocate(0);
        private int next;
        private boolean ended;

        Kept(JdbcTemplate template, long id, RecordType type) {
            this.template = template;
            this.id = id;
            this.type = type;
        }

        /** Whether the next record has the mark that was kept; also where none of its type ever was. */
        boolean isNext(int mark) {
            if (!marks.hasRemaining() && !ended) {
                marks = read();
                ended = !marks.hasRemaining();
            }
            return ended ? next == 1 : marks.getInt() == mark;
        }

        private ByteBuffer read() {
            return template
                    .queryForList(
                            "SELECT marks FROM record_marks WHERE data_set_id = ? AND kind = ? AND block = ?",
                            byte[].class,
                            id,
                            type.code(),
                            next++)
                    .stream()
                    .map(ByteBuffer::wrap)
                    .findFirst()
                    .orElse(ByteBuffer.allocate(0));
        }
    }
}
