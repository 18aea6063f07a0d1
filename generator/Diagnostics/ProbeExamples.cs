using System.Collections.Immutable;
using static MsqSite.Diagnostics.RuleExample;

namespace MsqSite.Diagnostics;

/// <summary>How findings about addresses out on the web read.</summary>
internal static class ProbeExamples
{
    public static ImmutableArray<(string Code, RuleExample Example)> All { get; } =
    [
        Told("MSQ501", "content/responses/2020/DNK.yaml:9:12: warning MSQ501: \"http://portal.example/laws\" is dead since 2026-11-26: status 404"),
        Told("MSQ502", "content/responses/2020/DNK.yaml:9:12: hint MSQ502: \"http://portal.example/\" does not answer since 2026-11-26: no answer in time"),
        Told("MSQ503", "content/responses/2020/DNK.yaml:9:12: warning MSQ503: \"https://portal.example/\" has a certificate that is not good since 2026-11-26: it has expired"),
        Told("MSQ504", "content/responses/2020/DNK.yaml:9:12: hint MSQ504: \"http://portal.example/\" has moved to https://www.portal.example/"),
        Told("MSQ505", "content/responses/2020/DNK.yaml:9:12: hint MSQ505: \"http://portal.example/laws?id=5\" seems to be gone since 2026-11-26; it leads to http://portal.example/"),
        Told("MSQ506", "content/responses/2020/DNK.yaml:9:12: hint MSQ506: \"http://portal.example/\" refuses programs since 2026-11-26: status 403"),
        Told("MSQ507", "content/responses/2020/DNK.yaml:9:12: warning MSQ507: \"http://intranet.example/\" leads into a private network"),
        Told("MSQ508", "content/responses/2020/DNK.yaml:9:12: hint MSQ508: the page of \"http://portal.example/laws#act-5\" has no \"act-5\""),
        Told("MSQ509", "content/responses/2020/DNK.yaml:9:12: hint MSQ509: \"https://bit.ly/abc\" leads to https://laws.example/open-data"),
        Told("MSQ510", "content/responses/2020/DNK.yaml:9:12: error MSQ510: \"http://portal.example/laws\" is dead since 2026-11-26: status 404"),
        Told("MSQ511", "content/site.yaml:14:10: warning MSQ511: no published page links to \"http://portal.example/old\""),
        Told("MSQ512", "content: error MSQ512: none of the 120 addresses that were asked could be reached"),
        Told("MSQ513", ".msqsite/probe.json: warning MSQ513: the cache cannot be read; every address is asked"),
    ];
}
