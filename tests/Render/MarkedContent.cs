using System.Text.RegularExpressions;
using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Read;
using MsqSite.Tests.Site;

namespace MsqSite.Tests.Render;

/// <summary>
/// Content in which every field that reaches a page holds a mark of its own: <c>Qportal-nameQ</c> in a text, <c>ZurlZ</c> in an address,
/// <c>W17W</c> in the site's words. Built once as it is and once with something hostile behind each mark, the two sites must differ in nothing else.
/// </summary>
internal static partial class MarkedContent
{
    /// <summary>What stands behind the mark of a text. In the words of the site braces name what is put in, so they hold none.</summary>
    public const string Hostile = " <script>alert(1)</script><img src=x onerror=alert(1)> \"q\" onload='a' & {{ 1+1 }} ]]> </title></textarea></p><!-- שלום \u200Fمرحباend $0 {year} {n} {edition} {names}";

    public const string HostileWord = " <script>alert(1)</script> \"q\" 'a' & {{ 1+1 }} ]]> </title> שלום $0 $&";

    public const string HostileAddress = "\"><b>'onclick=alert(1)&{{1+1}}]]></title>";

    public static void Write(Workshop workshop, bool hostile)
    {
        workshop.Put("site.yaml", Filled(Site, hostile));
        workshop.Put("questionnaires/2020.yaml", Filled(MarkedForm.Questionnaire, hostile));
        workshop.Put(Workshop.ResponseFile, Filled(MarkedForm.Response, hostile));
        workshop.Put("partners.yaml", Filled(Partners, hostile));
        workshop.Put("sources/2020/BLR.txt", "The source.\n");
        workshop.Put("responses/2020/NOR.yaml", "country: NOR\nedition: 2020\nsubmitted: 2019-01-02\nwithdrawn: 2020-05-06\npublication-authorised: true\n");
        workshop.Put("pages/about.md", Marks().Replace(Prose, mark => mark.Value + (hostile ? Hostile : "")));
        Rename(workshop, hostile, "\"Belarus\"", "Qcountry-nameQ");
        Rename(workshop, hostile, "\"Republic of Belarus\"", "Qcountry-officialQ");
        Rename(workshop, hostile, "\"Norway\"", "Qwithdrawn-nameQ");
        Rename(workshop, hostile, "\"Kingdom of Norway\"", "Qwithdrawn-officialQ");
        Rename(workshop, hostile, "\"Eastern Europe\"", "Qsub-regionQ");
        Rename(workshop, hostile, "en: \"Europe\"", "QregionQ", "en: ");
        string words = Path.Combine(workshop.Content, "text/en.yaml");
        int number = 0;
        WordNode root = WordsReader.Read(new ContentFile(words, "en.yaml"), new DiagnosticBag())!.Root;
        File.WriteAllText(words, Yaml(root, "", ref number, hostile));
    }

    /// <summary>Every mark of a text or an address; those of the site's words are not among them.</summary>
    public static string[] All() =>
    [
        .. Marks().Matches(Site + MarkedForm.Questionnaire + MarkedForm.Response + Prose).Select(match => match.Value)
            .Concat(["Qcountry-nameQ", "Qcountry-officialQ", "Qwithdrawn-nameQ", "Qwithdrawn-officialQ", "Qsub-regionQ", "QregionQ"]).Distinct(),
    ];

    /// <summary>What should be seen where a page of the harmless site shows this.</summary>
    public static string Expected(string harmless) => Marks().Replace(harmless, mark => mark.Value + Behind(mark.Value));

    /// <summary>The same inside an entry for BibTeX, which has signs of its own.</summary>
    public static string ExpectedInBibTex(string harmless) => Marks().Replace(harmless, mark => mark.Value + string.Concat(Behind(mark.Value).Select(InBibTex)));

    private static string InBibTex(char c) => c switch
    {
        '{' => "\\textbraceleft{}",
        '}' => "\\textbraceright{}",
        '&' or '$' => $"\\{c}",
        _ => $"{c}",
    };

    private static string Behind(string mark) => mark[0] switch { 'Q' => Hostile, 'W' => HostileWord, _ => HostileAddress };

    private static string Filled(string yaml, bool hostile) => hostile ? Marks().Replace(yaml, mark => mark.Value + Quoted(Behind(mark.Value))) : yaml;

    private static string Quoted(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    private static void Rename(Workshop workshop, bool hostile, string old, string mark, string before = "") =>
        workshop.Replace("countries.yaml", old, $"{before}\"{mark}{(hostile ? Quoted(Hostile) : "")}\"");

    private static string Yaml(WordNode node, string indent, ref int number, bool hostile)
    {
        switch (node)
        {
            case WordNode.Group group:
                string lines = "";
                foreach ((string key, WordNode child) in group.Children.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                {
                    lines += $"{indent}\"{key}\":{(child is WordNode.Group ? "\n" : " ")}{Yaml(child, indent + "  ", ref number, hostile)}";
                }

                return lines;
            case WordNode.List list:
                return $"[{string.Join(", ", list.Values.Select(value => $"\"{Quoted(value)}\""))}]\n";
            default:
                string mark = $"W{++number}W";
                return $"\"{Quoted(((WordNode.Text)node).Value)}{mark}{(hostile ? Quoted(HostileWord) : "")}\"\n";
        }
    }

    private const string Site = """
        title: "Qsite-titleQ"
        tagline: "QtaglineQ"
        base-url: https://msq.example/
        repository: https://git.example/msqsite/
        contact: editors@msq.example
        notice: "QnoticeQ"
        terms: "QtermsQ"
        synthetic: true
        redirects:
          - {from: old/, to: countries/}

        """;

    // Partners that are listed have addresses that do not depend on what is behind their marks.
    private const string Partners = """
        organisations:
          - {slug: partner-name, name: "Qpartner-nameQ"}
          - {slug: one-of-many, name: "Qone-of-manyQ"}
          - {slug: alliance-partner, name: "Qalliance-partnerQ"}

        """;

    private const string Prose = """
        # Qprose-titleQ

        Qprose-textQ

        ## Qprose-headingQ

        - [Countries](/countries/)

        """;

    [GeneratedRegex("[QZ][a-z-]+[QZ]|W[0-9]+W", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Marks();
}
