using System.Collections.Immutable;
using static MsqSite.Diagnostics.RuleExample;

namespace MsqSite.Diagnostics;

/// <summary>How the rules of reading are broken.</summary>
internal static class ReadExamples
{
    public static ImmutableArray<(string Code, RuleExample Example)> All { get; } =
    [
        Told("MSQ119", "content/link-health.json:7:1: error MSQ119: the file cannot be read as JSON from here on"),
        Told("MSQ101", "content/responses/2020/DNK.yaml: error MSQ101: the file has 52,428,800 bytes; at most 2,097,152 are read"),
        Told("MSQ102", "content/responses/2020/DNK.yaml:14:31: error MSQ102: byte 0xE9 is not UTF-8"),
        Shown("MSQ103", Response,
            """
            answers:
              development-strategy: "Digital Denmark
            """,
            """
            answers:
              development-strategy: "Digital Denmark"
            """),
        Shown("MSQ104", Response,
            """
            answers:
              development-strategy: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
            """,
            """
            answers:
              development-strategy: "[Digital Denmark]"
            """),
        Shown("MSQ105", Response,
            """
            answers:
              development-strategy: &same Digital Denmark
              egovernment-strategy: *same
            """,
            """
            answers:
              development-strategy: Digital Denmark
              egovernment-strategy: The same as above.
            """),
        Shown("MSQ106", Response,
            """
            answers:
              usage-statistics: yes
            ---
            answers:
              user-satisfaction: no
            """,
            """
            answers:
              usage-statistics: yes
              user-satisfaction: no
            """),
        Shown("MSQ107", Response,
            """
            answers:
              usage-statistics: yes
              usage-statistics: no
            """,
            """
            answers:
              usage-statistics: yes
            """),
        Shown("MSQ108", Response,
            """
            answers:
              legal-framwork: {selected: {open-data: yes}}
            """,
            """
            answers:
              legal-framework: {selected: {open-data: yes}}
            """),
        Shown("MSQ109", Response,
            """
            answers:
              cooperation:
                - {subject: Common registers}
            """,
            """
            answers:
              cooperation:
                - {partner: Norway, subject: Common registers}
            """),
        Shown("MSQ110", Response,
            """
            answers:
              national-portals: Borger.dk, https://www.borger.dk/
            """,
            """
            answers:
              national-portals:
                - {name: Borger.dk, url: "https://www.borger.dk/"}
            """),
        Shown("MSQ111", Response,
            "submitted: 28.03.2019",
            "submitted: 2019-03-28"),
        Shown("MSQ112", Response,
            """
            answers:
              ict-investment:
                figures:
                  - {label: Share of GDP, given: "3,2", value: "3,2", unit: percent, year: 2018}
            """,
            """
            answers:
              ict-investment:
                figures:
                  - {label: Share of GDP, given: "3,2", value: 3.2, unit: percent, year: 2018}
            """),
        Shown("MSQ113", "site.yaml",
            "base-url: profiles.example",
            "base-url: https://profiles.example/"),
        Shown("MSQ114", Response,
            """
            answers:
              usage-statistics: NO
            """,
            """
            answers:
              usage-statistics: no
            """),
        Told("MSQ115", "content/responses/2020/DNK.yaml:9:22: error MSQ115: U+202E is an invisible character: it turns the direction of writing"),
        Told("MSQ116", "content/site.yaml: error MSQ116: the file is not there"),
        Shown("MSQ117", Response,
            """
            answers:
              development-strategy:
              usage-statistics: yes
            """,
            """
            answers:
              usage-statistics: yes
            """),
        Told("MSQ118", "content/responses/2020/DNK.yaml: error MSQ118: the file cannot be read"),
    ];
}
