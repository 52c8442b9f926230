package org.mulin.search.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.text.Labels;
import org.mulin.search.index.SearchProblem;
import org.mulin.search.text.Synonyms;
import org.springframework.stereotype.Service;

/** Lets an administrator say which words stand for one matter, and refuses lines that say nothing or say who people are. */
@Service
class SetSynonyms {
    private static final int LONGEST_WORD = 50;
    private static final int MOST_WORDS = 30;
    /** Each question is read for all of them. */
    private static final int MOST_WORDS_IN_ALL = 10_000;

    private final AdministerWords administerWords;
    private final SynonymDocuments documents;

    SetSynonyms(AdministerWords administerWords, SynonymDocuments documents) {
        this.administerWords = administerWords;
        this.documents = documents;
    }

    /** What is wrong with a line; lines count from 1. */
    record LineProblem(int line, String message) {}

    SynonymDocument read() {
        administerWords.require();
        return documents.read();
    }

    SynonymDocument replace(List<String> lines, long version) {
        administerWords.require();
        var problems = problems(lines);
        if (!problems.isEmpty()) {
            throw ProblemException.withErrors(SearchProblem.SYNONYMS_UNCLEAR, problems);
        }
        documents.replace(lines, version);
        return documents.read();
    }

    private static List<LineProblem> problems(List<String> lines) {
        var problems = new ArrayList<LineProblem>();
        Map<String, Integer> seen = new HashMap<>();
        for (var number = 1; number <= lines.size(); number++) {
            var line = number;
            problem(Synonyms.group(lines.get(line - 1)), line, seen)
                    .ifPresent(message -> problems.add(new LineProblem(line, message)));
            if (seen.size() > MOST_WORDS_IN_ALL) {
                problems.add(new LineProblem(line, "全部最多 10000 个词 · 10,000 words in all at most"));
                break;
            }
        }
        return problems;
    }

    /** The first thing that is wrong with a group, in both languages, since an entry has no code. */
    private static Optional<String> problem(List<String> group, int line, Map<String, Integer> seen) {
        if (group.size() == 1) {
            return Optional.of("只有一个词 · one word alone stands for no other");
        }
        if (group.size() > MOST_WORDS) {
            return Optional.of("一行最多 30 个词 · 30 words to a line at most");
        }
        if (group.stream().anyMatch(word -> word.length() > LONGEST_WORD)) {
            return Optional.of("词不能超过 50 个字 · a word has 50 characters at most");
        }
        if (group.stream().anyMatch(word -> Labels.describingPeople(word).isPresent())) {
            return Optional.of("只能是事项用词，不能描述人的身份 · words of a matter only, not of who somebody is");
        }
        for (var word : group) {
            var other = seen.putIfAbsent(word, line);
            if (other != null) {
                return Optional.of("第 %1$d 行已有其中一个词 · a word is in line %1$d already".formatted(other));
            }
        }
        return Optional.empty();
    }
}
