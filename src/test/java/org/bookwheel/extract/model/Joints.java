package org.bookwheel.extract.model;

/// The ways in which people join a venue to its year, a field to the next one, and what they put
/// around a field.
final class Joints {

    static final Draw.Lots VENUE_YEAR =
            Draw.Lots.of(
                    """
                    24 %V %Y
                    8 %V'%y
                    5 %V%y
                    5 %V '%y
                    3 %V-%Y
                    8 %Y %V
                    2 %y-%V
                    4 %V %y
                    6 %V%Y
                    7 %V, %Y
                    1.5 %V_%Y
                    1.5 %V/%Y
                    2 %Y-%V
                    4 %V (%Y)
                    1 %V@%Y
                    2 %V' %y
                    1 %Y.%V
                    2 %V’%y
                    1 %V ’%y
                    1 %V(%Y)
                    1 %V: %Y
                    1.5 %Y, %V
                    .7 %Y/%V
                    .7 %V.%Y
                    .7 (%Y) %V
                    .5 %Y | %V
                    .6 %V - %Y
                    .4 %Y@%V
                    """);

    static final Draw.Lots SEPARATORS =
            Draw.Lots.of(
                    """
                    18 ␠
                    16 ,␠
                    13 .␠
                    8 ␠-␠
                    7 ␠|␠
                    3 ␠—␠
                    4 ␠–␠
                    3 :␠
                    3 ;␠
                    2 ␠--␠
                    1.2 ␠/␠
                    1.2 ␠·␠
                    2 <br>
                    2 ␠<br>␠
                    .8 ␠␠
                    .8 -
                    .8 _
                    .4 #
                    .4 ␠=>␠
                    .4 ␠::␠
                    .6 ␠•␠
                    .6 &nbsp;
                    .4 ␠->␠
                    .5 ␠>␠
                    .4 ，
                    .3 ；
                    .3 ｜
                    .3 ␠~␠
                    .3 ␠---␠
                    .3 ----
                    .5 \t
                    """);

    static final Draw.Lots TITLE_PEOPLE =
            Draw.Lots.of(
                    """
                    8 ⟨ by {A}⟩
                    6 ⟨. {A}⟩
                    6 ⟨, {A}⟩
                    5 ⟨ ({A})⟩
                    4 ⟨ - {A}⟩
                    3 ⟨. *{A}*⟩
                    2 ⟨ *{A}*⟩
                    2 ⟨ — {A}⟩
                    2 ⟨; {A}⟩
                    1 ⟨ [{A}]⟩
                    1 ⟨ _{A}_⟩
                    1 ⟨<br>{A}⟩
                    1 ⟨<br>*{A}*⟩
                    1 ⟨ | {A}⟩
                    1 ⟨ / {A}⟩
                    1 ⟨, by {A}⟩
                    1 ⟨ (by {A})⟩
                    1 ⟨ <i>{A}</i>⟩
                    1 ⟨ -- {A}⟩
                    .5 ⟨ @{A}⟩
                    .5 ⟨ from {A}⟩
                    .5 ⟨ &mdash; {A}⟩
                    .5 ⟨ – {A}⟩
                    """);

    static final Draw.Lots PEOPLE_TITLE =
            Draw.Lots.of(
                    """
                    6 ⟨{A}. ⟩
                    5 ⟨{A}: ⟩
                    4 ⟨{A}, ⟩
                    2 ⟨{A} - ⟩
                    1 ⟨*{A}*. ⟩
                    1 ⟨**{A}**: ⟩
                    1 ⟨[{A}] ⟩
                    1 ⟨{A} — ⟩
                    1 ⟨({A}) ⟩
                    1 ⟨{A}; ⟩
                    .5 ⟨{A} | ⟩
                    """);

    static final Draw.Lots AROUND_VENUE =
            Draw.Lots.of(
                    """
                    24 ×
                    18 (×)
                    14 [×]
                    5 **×**
                    5 *×*
                    5 `×`
                    4 In ×
                    3 **[×]**
                    2 【×】
                    2 （×）
                    2 ×,
                    2 in Proc. of ×
                    2 In: ×
                    1 @ ×
                    1 @×
                    1.5 Accepted by ×
                    1 accepted at ×
                    1 to appear in ×
                    1 Published in ×
                    1 <×>
                    1 <ins>×</ins>
                    1 <kbd>×</kbd>
                    1 <b>×</b>
                    1 **(×)**
                    1 (In ×)
                    1 **`×`**
                    1 「×」
                    1 〈×〉
                    1 <sup>×</sup>
                    1 <small>×</small>
                    1 ![](badge)
                    """);

    private Joints() {}
}
