package org.bookwheel.extract.model;

import java.util.List;

/// Citations as styles of scholarship have them.
///
/// @param people the kind of [PeopleForm] that belongs to the style
/// @param line a [LineForm] for a work in a journal
/// @param inProceedings likewise for one in proceedings
record CitationGrammar(String people, String line, String inProceedings) {

    private static final List<CitationGrammar> STYLES =
            List.of(
                    new CitationGrammar(
                            "apa",
                            "⟨{A} ⟩⟨({Y}). ⟩{t}.⟨ *{V}*⟩⟨, {I}⟩.",
                            "⟨{A} ⟩⟨({Y}). ⟩{t}.⟨ In *{V}*⟩⟨ ({I})⟩.⟨ {K}.⟩"),
                    new CitationGrammar(
                            "apa",
                            "⟨{A} ⟩⟨({Y}). ⟩{t}.⟨ {V}⟩⟨, {I}⟩.",
                            "⟨{A} ⟩⟨({Y}). ⟩{t}.⟨ In {V}⟩⟨ ({I})⟩."),
                    new CitationGrammar(
                            "initials",
                            "⟨{A}, ⟩\"{t},\"⟨ *{V}*⟩⟨, {I}⟩⟨, {Y}⟩.",
                            "⟨{A}, ⟩\"{t},\"⟨ in *{V}*⟩⟨, {Y}⟩⟨, {I}⟩."),
                    new CitationGrammar(
                            "initials",
                            "⟨{A}, ⟩“{t},”⟨ {V}⟩⟨, {I}⟩⟨, {Y}⟩.",
                            "⟨{A}, ⟩“{t},”⟨ in {V}⟩⟨, {Y}⟩."),
                    new CitationGrammar(
                            "first",
                            "⟨{A}. ⟩\"{t}.\"⟨ *{V}*⟩⟨ {I}⟩⟨ ({Y})⟩.",
                            "⟨{A}. ⟩\"{t}.\"⟨ *{V}*⟩.⟨ {K},⟩⟨ {Y}⟩."),
                    new CitationGrammar(
                            "first",
                            "⟨{A}. ⟩⟨{Y}. ⟩“{t}.”⟨ *{V}*⟩⟨ {I}⟩.",
                            "⟨{A}. ⟩⟨{Y}. ⟩“{t}.”⟨ In *{V}*⟩⟨, {I}⟩.⟨ {K}.⟩"),
                    new CitationGrammar(
                            "vancouver",
                            "⟨{A}. ⟩{t}.⟨ {V}⟩.⟨ {Y}⟩⟨;{I}⟩.",
                            "⟨{A}. ⟩{t}.⟨ In: {V}⟩⟨; {Y}⟩.⟨ {I}.⟩"),
                    new CitationGrammar(
                            "vancouver",
                            "⟨{A}. ⟩{t}[J].⟨ {V}⟩⟨, {Y}⟩⟨, {I}⟩.",
                            "⟨{A}. ⟩{t}[C]//⟨{V}⟩.⟨ {K},⟩⟨ {Y}⟩⟨: {I}⟩."),
                    new CitationGrammar(
                            "vancouver",
                            "{t}.⟨ {A}.⟩⟨ {V}⟩⟨ {Y}⟩⟨: {I}⟩.",
                            "{t}.⟨ {A}.⟩⟨ {V}⟩⟨ {Y}⟩."),
                    new CitationGrammar(
                            "full",
                            "⟨{A}. ⟩⟨{Y}. ⟩{t}.⟨ *{V}*⟩⟨ {I}⟩.",
                            "⟨{A}. ⟩⟨{Y}. ⟩{t}.⟨ In *{V}*⟩.⟨ {K}, ⟩⟨{I}⟩."),
                    new CitationGrammar(
                            "full",
                            "⟨{A}. ⟩{t}.⟨ *{V}*⟩⟨, {I}⟩⟨, {Y}⟩.",
                            "⟨{A}. ⟩{t}.⟨ In *{V}*⟩⟨, {Y}⟩."),
                    new CitationGrammar(
                            "full",
                            "⟨{A}: ⟩*{t}*.⟨ {V}⟩⟨, {Y}⟩.",
                            "⟨{A}:⟩ “{T},”⟨ at *{V}*⟩⟨, {Y}⟩."),
                    new CitationGrammar(
                            "comma",
                            "⟨{A}: ⟩{t}.⟨ {V}⟩⟨ {I}⟩⟨ ({Y})⟩.",
                            "⟨{A}: ⟩{t}.⟨ In: {V}⟩⟨, {I}⟩.⟨ {K}⟩⟨ ({Y})⟩."),
                    new CitationGrammar(
                            "bibtex", "⟨{A}. ⟩{t}.⟨ {V}⟩⟨, {Y}⟩.", "⟨{A}. ⟩{t}.⟨ In {V}⟩⟨, {Y}⟩."),
                    new CitationGrammar(
                            "apa",
                            "⟨{A}, ⟩⟨{Y}. ⟩{t}.⟨ {V}⟩⟨, {I}⟩.",
                            "⟨{A}, ⟩⟨{Y}. ⟩{t}.⟨ In {V}⟩⟨ ({I})⟩."),
                    new CitationGrammar(
                            "initials",
                            "⟨{A}, ⟩*{t}*⟨, {V}⟩⟨ {I}⟩⟨ ({Y})⟩.",
                            "⟨{A}, ⟩*{t}*⟨, in {V}⟩⟨ ({Y})⟩."),
                    new CitationGrammar(
                            "initials",
                            "{T}⟨, {A}⟩⟨, {V}⟩⟨ {I}⟩⟨ ({Y})⟩",
                            "{T}⟨, {A}⟩⟨, {V}⟩⟨, {Y}⟩"),
                    new CitationGrammar(
                            "glued",
                            "⟨{A}, ⟩{t}⟨, {V}⟩⟨ {I}⟩⟨ ({Y})⟩.",
                            "⟨{A}, ⟩{t}⟨, in: {V}⟩⟨, {Y}⟩⟨, {I}⟩."),
                    new CitationGrammar(
                            "surname",
                            "⟨{A}⟩⟨ ({Y})⟩: {T}.⟨ *{V}*⟩⟨ {I}⟩",
                            "⟨{A}⟩⟨ ({Y})⟩, {T}⟨, {V}⟩"),
                    new CitationGrammar(
                            "full",
                            "⟨[{Y}] ⟩⟨{A}, ⟩{t}.⟨ *{V}*⟩⟨, {I}⟩.",
                            "⟨[{Y}] ⟩⟨{A}, ⟩{t}.⟨ {V}⟩."),
                    new CitationGrammar(
                            "full",
                            "⟨{A}. ⟩⟨{Y}. ⟩{T}.⟨ *{V}*⟩.",
                            "⟨{A}. ⟩⟨{Y}. ⟩{T}.⟨ In *{V}*⟩."));

    static CitationGrammar any(Draw draw) {
        return draw.of(STYLES);
    }
}
