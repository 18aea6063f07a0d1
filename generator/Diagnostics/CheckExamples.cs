using System.Collections.Immutable;
using static MsqSite.Diagnostics.RuleExample;

namespace MsqSite.Diagnostics;

/// <summary>How the rules of the content are broken.</summary>
internal static class CheckExamples
{
    public static ImmutableArray<(string Code, RuleExample Example)> All { get; } =
    [
        Shown("MSQ202", Response,
            """
            answers:
              technology-strategies: {selected: [big-dat]}
            """,
            """
            answers:
              technology-strategies: {selected: [big-data]}
            """),
        Shown("MSQ203", Response,
            """
            answers:
              legal-framework:
                instruments:
                  - {title: Act on Open Data, kind: law, topics: [opendata]}
            """,
            """
            answers:
              legal-framework:
                instruments:
                  - {title: Act on Open Data, kind: law, topics: [open-data]}
            """),
        Shown("MSQ205", Response,
            "country: DMK",
            "country: DNK"),
        Shown("MSQ206", Response,
            "country: NOR",
            "country: DNK"),
        Shown("MSQ207", Response,
            "edition: 2019",
            "edition: 2020"),
        Shown("MSQ208", Response,
            """
            answers:
              national-portals:
                - {name: Portals, url: "https://one.example/ https://two.example/"}
            """,
            """
            answers:
              national-portals:
                - {name: Portals, urls: ["https://one.example/", "https://two.example/"]}
            """),
        Shown("MSQ209", Response,
            """
            answers:
              national-portals:
                - {name: Archive, url: "ftp://files.example/"}
            """,
            """
            answers:
              national-portals:
                - {name: Archive, url: "https://files.example/"}
            """),
        Shown("MSQ210", Response,
            """
            answers:
              national-portals:
                - {name: Portal, url: www.portal.example}
            """,
            """
            answers:
              national-portals:
                - {name: Portal, url: "https://www.portal.example/"}
            """),
        Told("MSQ211", "content/responses/2020/DNK.yaml:14:3: warning MSQ211: the answer to question 6 (development-strategy) has 312 words; the form asks for at most 250"),
        Shown("MSQ212", Response,
            """
            answers:
              development-strategy: The strategy of the government names ten aims for all ministries until 2025.
              egovernment-strategy: The strategy of the government names ten aims for all ministries until 2025.
            """,
            """
            answers:
              development-strategy: The strategy of the government names ten aims for all ministries until 2025.
              egovernment-strategy: See the answer above.
            """),
        Shown("MSQ213", Response,
            "source: {file: sources/2020/DMK.txt}",
            "source: {file: sources/2020/DNK.txt}"),
        Shown("MSQ214", Response,
            """
            answers:
              technology-strategies: {selected: [big-data, blockchain, big-data]}
            """,
            """
            answers:
              technology-strategies: {selected: [big-data, blockchain]}
            """),
        Shown("MSQ215", "questionnaires/2020.yaml",
            "introduction: Please answer[^99] all questions.",
            "introduction: Please answer[^1] all questions."),
        Shown("MSQ216", Response,
            """
            answers:
              national-portals:
                - {name: Portal, url: "https:///portal"}
            """,
            """
            answers:
              national-portals:
                - {name: Portal, url: "https://portal.example/"}
            """),
        Shown("MSQ217", Response,
            """
            respondent:
              organisation: Agency for Digital Government
              officers: Hans Hansen
            """,
            """
            respondent:
              organisation: Agency for Digital Government
              officers: withheld
            """),
        Shown("MSQ218", Response,
            """
            corrections:
              - {date: 2020-02-03, question: usage, what: The tick was on the other box.}
            """,
            """
            corrections:
              - {date: 2020-02-03, question: usage-statistics, what: The tick was on the other box.}
            """),
        Shown("MSQ219", Response,
            "submitted: 2021-03-28",
            "submitted: 2019-03-28"),
        Shown("MSQ220", Response,
            """
            answers:
              development-strategy: Write to hans.hansen@agency.example for a copy.
            """,
            """
            answers:
              development-strategy: Write to [withheld] for a copy.
            """),
        Shown("MSQ221", "site.yaml",
            """
            redirects:
              - {from: /countries/old-name/, to: countries/denmark/}
            """,
            """
            redirects:
              - {from: countries/old-name/, to: countries/denmark/}
            """),
        Shown("MSQ222", "sources/2020/DNK.txt",
            """
            Name: [withheld]
            Email: hans@agency.example
            """,
            """
            Name: [withheld]
            Email: [withheld]
            """),
        Shown("MSQ223", "site.yaml",
            "contact: the editors",
            "contact: editors@profiles.example"),
        Shown("MSQ224", Response,
            """
            answers:
              development-strategy: "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[Digital Denmark"
            """,
            """
            answers:
              development-strategy: Digital Denmark
            """),
        Shown("MSQ226", "partners.yaml",
            """
            countries:
              Norge: NRO
            """,
            """
            countries:
              Norge: NOR
            """),
        Shown("MSQ227", "partners.yaml",
            """
            countries:
              Norway: DNK
            """,
            """
            countries:
              Norge: NOR
            """),
        Shown("MSQ228", Response,
            """
            answers:
              cooperation:
                - {partner: Nordic Council, subject: Common registers}
                - {partner: the nordic council, subject: Digital identity}
            """,
            """
            answers:
              cooperation:
                - {partner: Nordic Council, subject: Common registers}
                - {partner: Nordic Council, subject: Digital identity}
            """),
        Shown("MSQ229", "site.yaml",
            "repository-line: https://git.example/profiles/blob/main/{path}",
            "repository-line: https://git.example/profiles/blob/main/{path}#L{line}"),
        Told("MSQ230", """
            content/questionnaires/2020.yaml:91:12: error MSQ230: the facts "technologies" are read from questions of kind options, and "development-strategy" is of another kind
            """),
    ];
}
