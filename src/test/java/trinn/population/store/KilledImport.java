package trinn.population.store;

import java.nio.file.Path;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import trinn.access.User;
import trinn.access.store.Signed;
import trinn.population.DataFolder;

/** A process of its own that imports a folder, to be killed while it does. Says when it begins and when it is done. */
final class KilledImport {

    private KilledImport() {}

    /** @param words the folder, and the address and the user of the database */
    public static void main(String[] words) {
        try (SingleConnectionDataSource one = new SingleConnectionDataSource(words[1], words[2], "", true)) {
            DataSets dataSets = new DataSets(new JdbcTemplate(one), new JdbcTransactionManager(one));
            DataFolder folder = DataFolder.open(Path.of(words[0]));
            dataSets.all();
            System.out.println("begins");
            Signed.as(User.TRINN, () -> dataSets.add(folder));
            System.out.println("done");
        }
    }
}
