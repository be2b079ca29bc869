package org.bookwheel.extract.model;

/// Ways of writing that join year, venue and title, or a surname, a year and a title, by single
/// signs.
final class GluedGrammar {

    private static final Draw.Lots FORMS =
            Draw.Lots.of(
                    """
                    4 {y}-{V}-{T}
                    2 {y}_{V}_{T}
                    3 {Y}-{V}-{T}
                    2 {Y}_{V}_{T}
                    2 {Y} - {V} - {T}
                    1 {Y}- {V} -  {T}
                    2 {V}'{y} - {T}
                    2 {V}'{y}: {T}
                    2 {V}-{y} {T}
                    1 {V}-{Y}-{T}
                    1 {V}_{Y}_{T}
                    2 {V}{Y}-{T}
                    2 {V} {Y} - {T}
                    2 {V}{y}#{T}
                    1 {V}{y}: {T}
                    2 {V}/{Y} {T}
                    1 {V}/{Y}: {T}
                    1 {V}@{Y}: {T}
                    2 {Y} {V}: {T}
                    1 {Y}.{V}.{T}
                    1 {Y}/{V}/{T}
                    2 [{V}-{y}]{T}
                    2 [{V} {Y}] {T}
                    2 [{V}'{y}] {T}
                    2 ({V}'{y}) {T}
                    1 [{Y}-{V}] {T}
                    1 [{y}{V}] {T}
                    2 ({Y}, {V}) {T}
                    1 【{V} {Y}】{T}
                    1 【{V}{y}】{T}
                    1 `{V}({Y})`{T}
                    1 **{V} {Y}** {T}
                    1 {V}({Y}): {T}
                    1 {V} {y}｜{T}
                    1 <{V}{y}> {T}
                    3 {T}@{V}'{y}
                    2 {T}@{V}{y}
                    2 {T} @{V}{y}
                    2 {T} @ {V} {Y}
                    2 {T}-{V}-{Y}
                    1 {T}_{V}_{Y}
                    1 {T}-{V}{y}
                    2 {T}--{V}'{y}
                    1 {T}----{V}'{y}
                    2 {T}({V}{y})
                    2 {T} ({V}'{y})
                    2 {T} [{V}'{y}]
                    1 {T} => {V}=>{Y}
                    1 {T} :: {V} :: {Y}
                    1 {T} // {V} {y}
                    1 {T} #{V}{Y}
                    1 {T}, {V}-{y}
                    1 {T}｜{V} {Y}
                    1 {T}|{V}|{Y}
                    1 {T} ~ {V}~{y}
                    1 {T}, {V} '{y}
                    1 {T} - {Y} - {V}
                    1 {T} {V}/{Y}
                    1 {T}+{V}+{Y}
                    1 {T}^{V}{y}
                    1 {Y}: {T}@{V}
                    1 {y}' {V} | {T}
                    2 [{Y}-{V}-{t}]({u})
                    2 [{V}'{y}: {t}]({u})
                    2 [[{V}{y}] {t}]({u})
                    2 [{t} ({V} {Y})]({u})
                    1 [{t}-{V}{y}]({u})
                    1 **{t} ({V} {Y})**
                    1 **[{V}'{y}] {t}**
                    1 *{t}({V}'{y})*
                    2 [{Y} - {t}]({u})
                    1 [{Y}] {T}
                    2 ({Y}) {T}
                    2 {Y} {T}
                    1 {Y}: {T}
                    1 {Y}⟨ {R}⟩：{T}
                    1 {Y}⟨ {R}⟩: {T}
                    1 {Y} - {T}
                    1 {T} - {Y}
                    1 {T}, {Y}
                    2 {Y} {a}: {T}
                    1 {Y} {a} et al: {T}
                    2 {a} et al. ({Y}) - {T}
                    2 {a} et al. ({Y}): "{t}"
                    2 {a} ({Y}) {T}
                    1 {a}{y}: {T}
                    1 {a} {Y}. {T}
                    1 {a}-{Y}-{T}
                    1 {a}_{Y}_{T}
                    2 {T} ({a} et al., {Y})
                    2 "{t}" ({a} et al., {Y})
                    1 {T} [{a}{y}]
                    1 [{a}, {Y}] {T}
                    1 {a} et al., {T} ({Y})
                    2 {T}. {A}. {V} '{y}.
                    1 {V}'{y} | {T} | {A}
                    1 {y}-{V}-{T}-{a}
                    """);

    private GluedGrammar() {}

    static String line(DrawnStyle style) {
        String form = style.draw.lot(FORMS);
        if (form.contains("{R}")) {
            style.set('R', .8);
        }
        if (form.contains("{a}") || form.contains("{A}")) {
            style.set('A', 1);
        } else if (style.draw.chance(.25)) {
            form += style.draw.lot(Joints.TITLE_PEOPLE);
        }
        String links = style.draw.lot(8, "⟨ {L}⟩", 1, "⟨{L}⟩", 1, "⟨, {L}⟩", 1, "⟨ | {L}⟩");
        return form
                + (style.draw.chance(.1) ? "⟨ ({R})⟩" : "")
                + (style.draw.chance(.1) ? "⟨ {G}⟩" : "")
                + links;
    }
}
