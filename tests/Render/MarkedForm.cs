namespace MsqSite.Tests.Render;

/// <summary>A questionnaire with every kind of question and a response to it, each field marked.</summary>
internal static class MarkedForm
{
    public const string Questionnaire = """
        edition: 2020
        language: en
        title: "Qform-titleQ"
        introduction: "Qform-introductionQ [^1]"
        consent: "Qform-consentQ"
        footnotes:
          - {number: 1, text: "Qnote-oneQ"}
          - {number: 2, text: "Qnote-twoQ"}
          - {number: 3, text: "Qnote-threeQ"}
        sections:
          - number: 1
            title: "Qsection-titleQ[^3]"
            questions:
              - {key: plain-links, number: "Qquestion-numberQ", label: "Qplain-labelQ", kind: links, facts: portals, wording: "Qplain-wordingQ[^2]", instruction: "Qplain-instructionQ"}
              - key: lettered-links
                number: "2"
                label: Lettered
                kind: links
                facts: portals
                parts:
                  - {key: first, letter: "QletterQ", label: "Qpart-labelQ", wording: "Qpart-wordingQ"}
                  - {key: second, letter: b, label: Second}
              - key: official
                number: "3"
                label: Official
                kind: official
                fields: {name: "Qfield-nameQ", title: "Qfield-titleQ", organisation: "Qfield-organisationQ", email: "Qfield-emailQ", phone: "Qfield-phoneQ"}
              - {key: words, number: "4", label: Words, kind: text}
              - key: boxes
                number: "5"
                label: Boxes
                kind: options
                instruction: Explain.
                options:
                  - {key: ticked, number: 1, label: Ticked, wording: "Qoption-wordingQ"}
                  - {key: other, label: Other}
              - {key: boxes-only, number: "6", label: Boxes only, kind: options, instruction: Explain., options: [{key: one, label: One}]}
              - key: laws
                number: "7"
                label: Laws
                kind: legal-instruments
                facts: laws
                options:
                  - {key: covered, number: 1, label: "Qtopic-labelQ", wording: "Qtopic-wordingQ"}
                  - {key: bare, number: 2, label: Bare}
              - {key: truth, number: "8", label: Truth, kind: yes-no}
              - {key: figures, number: "9", label: Figures, kind: indicators}
              - {key: friends, number: "10", label: Friends, kind: cooperation, facts: partners}
              - {key: alliances, number: "11", label: Alliances, kind: partnerships}
              - {key: nothing, number: "12", label: Nothing, kind: text}
          - number: 2
            title: Who
            respondent: {name: "Qrespondent-nameQ", title: "Qrespondent-titleQ", email: "Qrespondent-emailQ", organisation: "Qrespondent-fieldQ"}
            questions:
              - {key: more, label: More, kind: text, unnumbered: true}

        """;

    public const string Response = """
        country: BLR
        edition: 2020
        submitted: 2019-03-28
        published: 2019-04-01
        updated: 2019-05-01
        publication-authorised: true
        language: be
        source: {file: sources/2020/BLR.txt, note: "Qsource-noteQ"}
        corrections:
          - {date: 2019-04-02, question: words, what: "QcorrectionQ"}
          - {date: 2019-04-03, what: "Qcorrection-of-allQ"}
        answers:
          plain-links:
            text: "Qlinks-textQ"
            links:
              - {name: "Qlink-nameQ", url: "https://example.org/Zlink-urlZ"}
              - {url: "http://bit.ly/Zbare-urlZ"}
              - {name: "Qunlinked-nameQ"}
              - {name: "Qseveral-nameQ", urls: ["example.org/Zseveral-urlZ", "http://Zbad-urlZ"]}
          lettered-links:
            first:
              - {name: "Qpart-link-nameQ", url: "https://example.org/Zpart-urlZ"}
            second: not-recoverable
          official: {name: "Qofficial-nameQ", title: "Qofficial-titleQ", organisation: "Qofficial-organisationQ", email: "Qofficial-emailQ", phone: "Qofficial-phoneQ", text: "Qofficial-textQ"}
          words: "Qfree-textQ"
          boxes: {selected: {ticked: yes, other: no}, other: "Qother-textQ", explanation: "QexplanationQ"}
          boxes-only: {selected: not-recoverable}
          laws:
            selected: [covered]
            explanation: "Qlaws-explanationQ"
            instruments:
              - {title: "Qlaw-titleQ", kind: law, number: "Qlaw-numberQ", date: 2008-11-10, topics: [covered], url: "https://example.org/Zlaw-urlZ"}
              - {title: "Qundated-titleQ", kind: decree, number: "Qundated-numberQ", topics: [covered], urls: ["https://example.org/Ztwo-urlZ", "http://Zbad-law-urlZ"]}
              - {title: "Qbare-titleQ", kind: other, topics: [covered]}
          truth: yes
          figures:
            text: "Qfigures-textQ"
            figures:
              - {label: "Qfigure-labelQ", given: "Qfigure-givenQ", value: 12.50, unit: percent, year: 2017}
              - {label: Unknown, given: much}
            links:
              - {name: "Qfigures-linkQ", url: "https://example.org/Zfigures-urlZ"}
          friends:
            text: "Qfriends-textQ"
            entries:
              - {partner: "Qpartner-nameQ", subject: "Qpartner-subjectQ", url: "https://example.org/Zpartner-urlZ"}
              - {partners: ["Qone-of-manyQ", Two], and-others: true}
          alliances:
            text: "Qalliances-textQ"
            entries:
              - {name: "Qalliance-nameQ", partners: ["Qalliance-partnerQ"], url: "https://example.org/Zalliance-urlZ"}
              - {name: Alone}
        notes:
          words: "Qour-noteQ"
        respondent: {organisation: "Qrespondent-bodyQ", officers: withheld}

        """;
}
