package trinn;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import trinn.cli.Refusal;
import trinn.paper.PaperLook;
import trinn.paper.Press;

/** Lets views print papers in the look of the company that the settings describe. */
@Configuration
class PaperSettings {

    /**
     * @param name the company's name; empty for none
     * @param colour of lines and bars, as {@code #rrggbb}
     * @param tint behind the figure that a paper is about, likewise
     * @throws Refusal where a colour is none
     */
    @Bean
    Press press(
            @Value("${trinn.company.name:}") String name,
            @Value("${trinn.company.colour:#1d4ed8}") String colour,
            @Value("${trinn.company.tint:#f1f4f9}") String tint) {
        try {
            return new Press(new PaperLook(name, colour, tint));
        } catch (IllegalArgumentException e) {
            throw new Refusal("The settings trinn.company.colour and trinn.company.tint: %s".formatted(e.getMessage()));
        }
    }
}
