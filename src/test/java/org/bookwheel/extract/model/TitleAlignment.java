package org.bookwheel.extract.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bookwheel.extract.name.Labels;
import org.bookwheel.extract.text.Token;
import org.bookwheel.work.Titles;

/// Finds the title of an answer in the tokens of its entry.
final class TitleAlignment {

    private final AnswerFile.Answer answer;
    private final Candidate candidate;
    private final List<Token> tokens;
    private final int[] roles;
    private final TokenRuns runs;

    TitleAlignment(AnswerFile.Answer answer, Candidate candidate, int[] roles) {
        this.answer = answer;
        this.candidate = candidate;
        this.tokens = candidate.tokens;
        this.roles = roles;
        this.runs = new TokenRuns(candidate, roles);
    }

    void mark() {
        List<String> titles = new ArrayList<>(List.of(answer.text("title")));
        titles.addAll(answer.texts("titleAny"));
        String address = answer.text("title").replaceFirst("^https?://", "");
        for (int i = 0;
                i < tokens.size() && address.indexOf(' ') < 0 && address.indexOf('/') > 0;
                i++) {
            if (tokens.get(i).kind() == Token.Kind.ADDRESS
                    && tokens.get(i).text().endsWith(address)) {
                roles[i] = Role.TITLE.ordinal();
                return;
            }
        }
        for (String title : titles) {
            List<TokenRuns.Run> found = runs.of(Titles.key(title), true);
            if (!found.isEmpty()) {
                runs.mark(extended(choose(found), title), Role.TITLE);
                return;
            }
        }
        String title = answer.text("title");
        int colon = title.indexOf(':');
        if (colon > 1) {
            List<TokenRuns.Run> name = runs.of(Titles.key(title.substring(0, colon)), true);
            List<TokenRuns.Run> rest = runs.of(Titles.key(title.substring(colon + 1)), true);
            if (!name.isEmpty() && !rest.isEmpty()) {
                runs.mark(name.getFirst(), Role.TITLE);
                runs.mark(rest.getFirst(), Role.TITLE);
            }
        }
    }

    private TokenRuns.Run choose(List<TokenRuns.Run> found) {
        Optional<TokenRuns.Run> inColumn =
                found.stream()
                        .filter(run ->
                                tokens.get(run.first()).column() >= 0
                                        && Labels.is(candidate.labels[run.first()], "title"))
                        .findFirst();
        List<TokenRuns.Run> own = found.stream().filter(runs::isOwn).toList();
        List<TokenRuns.Run> some = own.isEmpty() ? found : own;
        return inColumn.orElse(
                some.stream()
                        .filter(run -> tokens.get(run.first()).link() > 0)
                        .findFirst()
                        .orElse(some.getFirst()));
    }

    /// With the signs that the title has at its ends.
    private TokenRuns.Run extended(TokenRuns.Run run, String title) {
        String signs = title.replaceAll("\\s", "");
        int last = run.last();
        int end = signs.length();
        while (end > 0 && !Character.isLetterOrDigit(signs.charAt(end - 1))) {
            end--;
        }
        for (char sign : signs.substring(end).toCharArray()) {
            if (last + 1 < tokens.size() && tokens.get(last + 1).isSign(sign)) {
                last++;
            }
        }
        int first = run.first();
        int begin = 0;
        while (begin < signs.length() && !Character.isLetterOrDigit(signs.charAt(begin))) {
            begin++;
        }
        for (int k = begin - 1;
                k >= 0 && first > 0 && tokens.get(first - 1).isSign(signs.charAt(k));
                k--) {
            first--;
        }
        return new TokenRuns.Run(first, last);
    }
}
