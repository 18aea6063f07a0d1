using System.Collections.Immutable;
using static MsqSite.Diagnostics.RuleExample;

namespace MsqSite.Diagnostics;

/// <summary>What gives a hint, and what gives none.</summary>
internal static class HintExamples
{
    public static ImmutableArray<(string Code, RuleExample Example)> All { get; } =
    [
        Shown("MSQ231", "site.yaml",
            "hints-off: [MSQ210]",
            "hints-off: [MSQ212]"),
        Shown("MSQ232", Response,
            """
            answers:
              egovernment-strategy: The programme of 2011-2015 is carried out.
            """,
            """
            answers:
              egovernment-strategy: The programme of 2016-2022 is carried out.
            """),
        Shown("MSQ233", Response,
            """
            answers:
              legal-framework:
                instruments:
                  - {title: Act on Open Data, kind: law, topics: [open-data], url: "https://bit.ly/abc"}
            """,
            """
            answers:
              legal-framework:
                instruments:
                  - {title: Act on Open Data, kind: law, topics: [open-data], url: "https://laws.example/open-data"}
            """),
        Shown("MSQ234", Response,
            """
            answers:
              ict-investment:
                figures:
                  - {label: Share of GDP, given: "3,2 %", unit: percent}
            """,
            """
            answers:
              ict-investment:
                figures:
                  - {label: Share of GDP, given: "3,2 %", value: 3.2, unit: percent}
            """),
        Shown("MSQ235", Response,
            """
            answers:
              satisfied-population:
                figures:
                  - {label: Satisfied, given: 720 percent, value: 720, unit: percent}
            """,
            """
            answers:
              satisfied-population:
                figures:
                  - {label: Satisfied, given: 72.0 percent, value: 72.0, unit: percent}
            """),
        Shown("MSQ236", Response,
            """
            language: en
            answers:
              social-media: Les ministères et les communes sont sur les réseaux, et une partie des réponses est publiée dans le portail.
            """,
            """
            language: fr
            answers:
              social-media: Les ministères et les communes sont sur les réseaux, et une partie des réponses est publiée dans le portail.
            """),
        Shown("MSQ237", Response,
            """
            answers:
              national-portals:
                - {name: "https://portal.example/", url: "https://portal.example/"}
            """,
            """
            answers:
              national-portals:
                - {url: "https://portal.example/"}
            """),
        Shown("MSQ238", Response,
            """
            answers:
              satisfied-population: {text: Most of the people are satisfied.}
            """,
            """
            answers:
              satisfied-population:
                text: Most of the people are satisfied.
                figures:
                  - {label: Satisfied, given: 72 percent, value: 72, unit: percent}
            """),
    ];
}
