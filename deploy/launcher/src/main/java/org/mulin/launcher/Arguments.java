package org.mulin.launcher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A command line: words, {@code --switch}es and {@code --option value}s. */
record Arguments(List<String> words, Map<String, String> options) {

    private static final List<String> SWITCHES =
            List.of("detach", "json", "yes", "no-follow", "dry-run", "go-on", "complete");
    private static final List<String> OPTIONS = List.of("tenant", "division", "lines", "effective", "runs");

    static Arguments parse(String... line) {
        var words = new ArrayList<String>();
        var options = new HashMap<String, String>();
        for (var i = 0; i < line.length; i++) {
            if (!line[i].startsWith("--")) {
                words.add(line[i]);
                continue;
            }
            var name = line[i].substring(2);
            if (SWITCHES.contains(name)) {
                options.put(name, "");
            } else if (!OPTIONS.contains(name)) {
                throw new Failure("there is no option --" + name);
            } else if (++i == line.length) {
                throw new Failure("--" + name + " needs a value");
            } else {
                options.put(name, line[i]);
            }
        }
        return new Arguments(List.copyOf(words), Map.copyOf(options));
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    String word(int position, String meaning) {
        if (position >= words.size()) {
            throw new Failure(meaning + " is missing; ./mulin help shows the commands");
        }
        return words.get(position);
    }

    String required(String option) {
        var value = options.get(option);
        if (value == null) {
            throw new Failure("--" + option + " is missing; ./mulin help shows the commands");
        }
        return value;
    }
}
