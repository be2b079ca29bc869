package org.bookwheel.extract.model;

import java.util.Locale;

/// Invents the short name of a system or model.
final class Coinage {

    private Coinage() {}

    static String of(Draw draw, String title) {
        return switch (draw.lot(4, "initials", 4, "word", 1, "star")) {
            case "initials" -> {
                StringBuilder initials = new StringBuilder();
                for (String word : title.split("[^\\p{L}]+")) {
                    if (word.length() > 3 && initials.length() < 5) {
                        initials.append(word.charAt(0));
                    }
                }
                String letters = initials.toString().toUpperCase(Locale.ROOT);
                yield letters.length() < 2
                        ? word(draw)
                        : draw.lot(
                                5,
                                letters,
                                2,
                                letters + draw.of("-Net", "Net", "2", "++"),
                                1,
                                letters.charAt(0) + letters.substring(1).toLowerCase(Locale.ROOT));
            }
            case "star" -> word(draw) + draw.of("-v2", " 2", "-XL", "3D", "Bench");
            default -> word(draw);
        };
    }

    static String word(Draw draw) {
        return draw.of(
                        "Flex", "Zep", "Mo", "Ro", "Para", "Quik", "Neo", "Tri", "Hydra", "Lumi",
                        "Ora", "Sky", "Deep", "Fast", "Open", "Vid", "Graph", "Auto", "Omni",
                        "Turbo")
                + draw.of(
                        "Net", "elin", "CoRA", "Serve", "DB", "Former", "GAN", "cle", "Flow",
                        "Cache", "LM", "Seg", "Fuzz", "Trace", "Star", "Bench", "VL", "Tune",
                        "Diff", "Agent");
    }
}
