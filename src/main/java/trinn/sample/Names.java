package trinn.sample;

import java.util.List;
import java.util.Set;

/** Names of people and companies; none is meant to be anybody's. */
final class Names {

    private static final List<String> FIRST = List.of(
            "Anne",
            "Astrid",
            "Bjørn",
            "Camilla",
            "Dag",
            "Eirik",
            "Elin",
            "Frida",
            "Geir",
            "Guro",
            "Hanne",
            "Henrik",
            "Ida",
            "Ingrid",
            "Jonas",
            "Kari",
            "Knut",
            "Lars",
            "Marit",
            "Nils",
            "Ola",
            "Ragnhild",
            "Sigrid",
            "Siv",
            "Solveig",
            "Stian",
            "Terje",
            "Tone",
            "Trond",
            "Vegard",
            "Anders",
            "Birgitta",
            "Erik",
            "Fredrik",
            "Göran",
            "Gunilla",
            "Håkan",
            "Linnea",
            "Maja",
            "Oskar",
            "Per",
            "Sara",
            "Sven",
            "Tilda",
            "Ulf",
            "Viktor",
            "Bente",
            "Christian",
            "Ditte",
            "Freja",
            "Jens",
            "Jørgen",
            "Kirsten",
            "Lone",
            "Mads",
            "Mette",
            "Niels",
            "Rasmus",
            "Søren",
            "Thyra",
            "Torben");

    private static final Set<String> OF_WOMEN = Set.of(
            "Anne",
            "Astrid",
            "Camilla",
            "Elin",
            "Frida",
            "Guro",
            "Hanne",
            "Ida",
            "Ingrid",
            "Kari",
            "Marit",
            "Ragnhild",
            "Sigrid",
            "Siv",
            "Solveig",
            "Tone",
            "Birgitta",
            "Gunilla",
            "Linnea",
            "Maja",
            "Sara",
            "Tilda",
            "Bente",
            "Ditte",
            "Freja",
            "Kirsten",
            "Lone",
            "Mette",
            "Thyra");

    private static final List<String> LAST = List.of(
            "Aasland",
            "Bakkeli",
            "Bergset",
            "Brekkevold",
            "Dalstad",
            "Eidem",
            "Fagerheim",
            "Fossli",
            "Granmo",
            "Haugseth",
            "Hovdal",
            "Kleppen",
            "Kvamsdal",
            "Langli",
            "Lundemo",
            "Mostad",
            "Nesheim",
            "Nordbø",
            "Oppedal",
            "Rognli",
            "Sandvoll",
            "Skogstad",
            "Solbakk",
            "Strandli",
            "Tangvik",
            "Tveiten",
            "Ulvestad",
            "Vikmo",
            "Almqvist",
            "Björkman",
            "Ekström",
            "Fjällgren",
            "Granlund",
            "Hedman",
            "Lindvall",
            "Norling",
            "Rosengren",
            "Sjöstrand",
            "Strömvall",
            "Wikander",
            "Åkerlund",
            "Bisgaard",
            "Dalgaard",
            "Elkjær",
            "Friis",
            "Højlund",
            "Kjærsgaard",
            "Lindegaard",
            "Mølholt",
            "Nørby",
            "Overgaard",
            "Ravnkilde",
            "Skovgaard",
            "Søndergaard",
            "Thorup",
            "Vestergaard");

    private static final List<String> STEMS = List.of(
            "Bjørke",
            "Blåfjell",
            "Brattli",
            "Elve",
            "Fjord",
            "Furu",
            "Gråstein",
            "Havn",
            "Holme",
            "Isbre",
            "Kvist",
            "Lyng",
            "Myr",
            "Nordlys",
            "Odde",
            "Polar",
            "Rimfrost",
            "Rogne",
            "Skog",
            "Snø",
            "Sol",
            "Storm",
            "Strand",
            "Svaberg",
            "Tind",
            "Torg",
            "Ulve",
            "Varde",
            "Vidde",
            "Ørne",
            "Østli",
            "Åsen");

    private static final List<String> TRADES = List.of(
            "bygg",
            "drift",
            "eiendom",
            "elektro",
            "gartneri",
            "gård",
            "hotell",
            "kjøkken",
            "lager",
            "maling",
            "maskin",
            "mekanikk",
            "mur",
            "rør",
            "service",
            "snekkeri",
            "transport",
            "utleie",
            "verksted",
            "vedlikehold");

    private static final List<String> FORMS = List.of(" AS", " AS", " AS", " AS", " ASA", " DA", " AB", " ApS");

    private static final int STEP = 1_009;

    private Names() {}

    /** The name of one of the company's people; the first 3 400 have no name in common. */
    static String payee(Company company, int number) {
        int names = FIRST.size() * LAST.size();
        int start = company.chance("names", 0).below(names);
        int place = (int) ((start + (long) STEP * number) % names);
        return FIRST.get(place % FIRST.size()) + " " + LAST.get(place / FIRST.size());
    }

    /** As the field of payees says it, by the first name. */
    static String gender(String payee) {
        return OF_WOMEN.contains(payee.substring(0, payee.indexOf(' '))) ? "woman" : "man";
    }

    static String person(Chance chance) {
        return chance.oneOf(FIRST) + " " + chance.oneOf(LAST);
    }

    static String business(Chance chance) {
        return chance.oneOf(STEMS) + chance.oneOf(TRADES) + chance.oneOf(FORMS);
    }
}
