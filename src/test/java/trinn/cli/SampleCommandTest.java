package trinn.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleCommandTest {

    private record Ran(int code, String out, String err) {}

    @TempDir
    Path folder;

    @Test
    void writesWhatWasAskedForAndRecordsTheWords() throws IOException {
        Path to = folder.resolve("new");
        Ran ran = run(to, "--seed", "5", "--sellers", "3", "--months", "2", "--lines-per-seller", "4");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("sales lines of 3 sellers, 2026-09-01 to 2026-11-01");
        String words = "./trinn sample --seed 5 --sellers 3 --months 2 --lines-per-seller 4\n";
        assertThat(to.resolve("data.yaml")).content().startsWith("# Made by " + words);
        assertThat(to.resolve("README.md")).content().contains("\n" + words).doesNotContain("{", "}");
        assertThat(to.resolve("data/sales.csv"))
                .content()
                .startsWith("id,order,date,payee,customer,product,type,quantity,amount,discount,cost,invoice\n");
    }

    @Test
    void writesItsOwnFolderAgain() {
        Path to = folder.resolve("twice");
        assertThat(run(to, "--sellers", "3", "--months", "2").code()).isZero();
        assertThat(run(to, "--sellers", "2", "--months", "2").code()).isZero();
        assertThat(to.resolve("data/payees.csv")).content().hasLineCount(7);
    }

    @Test
    void leavesAFolderAloneThatHoldsSomethingElse() throws IOException {
        Path mine = Files.writeString(folder.resolve("mine.txt"), "mine");
        Ran ran = run(folder, "--sellers", "3");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .isEqualToIgnoringNewLines(
                        "%s is there already and was not made by this command, so nothing was written. Name another folder with --to."
                                .formatted(folder));
        assertThat(folder).isDirectoryNotContaining(file -> !file.equals(mine));
    }

    @Test
    void saysWhereItCannotWrite() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Ran ran = run(file.resolve("below"), "--sellers", "3");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("could not be written to", "--to").doesNotContain("Exception");
    }

    @Test
    void saysHowManySellersThereCanBe() {
        Ran ran = run(folder.resolve("none"), "--sellers", "0");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).isEqualToIgnoringNewLines("There can be 1 to 50000 sellers, not 0.");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    private static Ran run(Path to, String... words) {
        String[] all = new String[words.length + 3];
        all[0] = "sample";
        all[1] = "--to";
        all[2] = to.toString();
        System.arraycopy(words, 0, all, 3, words.length);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = TrinnCommand.run(
                (port, home, settings, serving) -> fail("the server must not start"),
                line -> {},
                new PrintWriter(out),
                new PrintWriter(err),
                all);
        return new Ran(code, out.toString(), err.toString());
    }
}
