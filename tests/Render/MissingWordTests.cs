using System.Collections.Frozen;
using System.Text;
using MsqSite.Diagnostics;
using MsqSite.Export;
using MsqSite.Model;
using MsqSite.Probe;
using MsqSite.Read;
using MsqSite.Tests.Fixtures;
using MsqSite.Tests.Sample;
using MsqSite.Tests.Site;

namespace MsqSite.Tests.Render;

/// <summary>A word of the site that is not there stops the build with its name, whatever page or part asks for it.</summary>
public sealed class MissingWordTests
{
    // One build for each word would take minutes. All are taken away at once; those that are missed are named, and put back for the next
    // build, which then comes to others. The last build misses none: what is away from it is away from a site that was published whole.
    [Fact]
    public void Each_word_that_is_taken_away_is_a_finding_or_was_not_needed_and_never_an_exception()
    {
        using Workshop marked = new();
        MarkedContent.Write(marked, hostile: false);
        using Workshop real = new();
        real.Replace(Workshop.ResponseFile, "published: 2026-11-23\n", "published: 2026-11-23\nupdated: 2026-11-24\ncorrections:\n  - {date: 2026-11-24, question: legal-framework, what: A slip.}\n  - {date: 2026-11-24, what: Another.}\n");
        using Workshop made = new();
        using (World world = new(20, 1))
        {
            Directory.Delete(made.Content, recursive: true);
            Files.Copy(world.Folder, made.Content);
        }

        Probe(made);
        using Workshop editions = new();
        using (TemporaryContent two = TemporaryContent.OfTwoEditions())
        {
            Directory.Delete(editions.Content, recursive: true);
            Files.Copy(two.Root, editions.Content);
            editions.Put("pages/accessibility.md", "# Accessibility\n\nWhat we do for it.\n");
        }

        WordNode.Group root = WordsReader.Read(new ContentFile(Path.Combine(real.Content, "text/en.yaml"), "en.yaml"), new DiagnosticBag())!.Root;
        HashSet<string> away = [.. Paths(root, "")];
        int all = away.Count;
        foreach (Workshop workshop in new[] { marked, real, made, editions })
        {
            PutBackWhatIsMissed(workshop, root, away);
        }

        // Words that none of the four happens to need: of numbers, states and kinds that no answer has.
        Assert.InRange(all, 400, 1000);
        Assert.True(away.Count is >= 1 and <= 40, $"{away.Count} of {all}: {string.Join(' ', away.Order(StringComparer.Ordinal))}");
    }

    [Fact]
    public void The_finding_names_the_word_and_its_file()
    {
        using Workshop workshop = new();
        workshop.Replace("text/en.yaml", "  title: Countries\n", "");
        string finding = Assert.Single(workshop.Build().Errors);
        Assert.Contains("content/text/en.yaml", finding, StringComparison.Ordinal);
        Assert.Contains("MSQ305 there are no words for \"countries.title\"", finding, StringComparison.Ordinal);
    }

    [Fact]
    public void Months_that_are_not_twelve_are_a_finding()
    {
        using Workshop workshop = new();
        workshop.Replace("text/en.yaml", ", December]", "]");
        BuildReport report = workshop.Build();
        Assert.IsType<BuildOutcome.SiteErrors>(report.Outcome);
        Assert.Contains(report.Errors, line => line.Contains("months", StringComparison.Ordinal));
    }

    private static void PutBackWhatIsMissed(Workshop workshop, WordNode.Group root, HashSet<string> away)
    {
        while (true)
        {
            workshop.Put("text/en.yaml", Yaml(root, "", "", away));
            BuildReport report = workshop.Build();
            if (report.Outcome is BuildOutcome.Published)
            {
                return;
            }

            Assert.True(report.Outcome is BuildOutcome.SiteErrors, string.Join('\n', report.Errors));
            string[] missed = [.. away.Where(path => report.Findings.Sorted().Any(finding => Names(finding, path)))];
            Assert.True(missed.Length > 0, string.Join('\n', report.Errors));
            away.ExceptWith(missed);
        }
    }

    private static IEnumerable<string> Paths(WordNode.Group group, string before) => group.Children.SelectMany(pair =>
        pair.Value is WordNode.Group inner ? Paths(inner, $"{before}{pair.Key}.") : [before + pair.Key]);

    // Each group keeps a word of its own that nothing asks for, so that none is empty.
    private static string Yaml(WordNode.Group group, string before, string indent, HashSet<string> away) => string.Concat(group.Children
        .Where(pair => !away.Contains(before + pair.Key))
        .OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => $"{indent}\"{pair.Key}\":" + pair.Value switch
        {
            WordNode.Group inner => "\n" + Yaml(inner, $"{before}{pair.Key}.", indent + "  ", away),
            WordNode.List list => $" [{string.Join(", ", list.Values.Select(Quoted))}]\n",
            WordNode node => $" {Quoted(((WordNode.Text)node).Value)}\n",
        })) + $"{indent}\"kept-apart\": \"kept\"\n";

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    // Shape names the whole path. A template's fault names the last step, at the line on which the template writes the whole path.
    private static bool Names(Diagnostic finding, string path)
    {
        if (finding.Rule == RenderRules.MissingWord)
        {
            // What a column is for stands under its table or, where it means the same everywhere, under "all", which is what is named when neither is there.
            return finding.Message.Contains($"\"{path}\"", StringComparison.Ordinal)
                || (path.StartsWith("data-columns.", StringComparison.Ordinal) && finding.Message.Contains($"\"data-columns.all.{path[(path.LastIndexOf('.') + 1)..]}\"", StringComparison.Ordinal));
        }

        string written = path.Replace('-', '_');
        return finding.Rule == RenderRules.TemplateFault
            && finding.Message.Contains(written[(written.LastIndexOf('.') + 1)..], StringComparison.Ordinal)
            && File.ReadLines(Repository.PathTo(finding.At.File[finding.At.File.LastIndexOf("templates/", StringComparison.Ordinal)..])).ElementAt(finding.At.Line - 1).Contains("text." + written, StringComparison.Ordinal);
    }

    // Every fate that an address can meet, long ago and on the day of the probe.
    private static void Probe(Workshop workshop)
    {
        DateOnly day = new(2026, 11, 26);
        LinkState[] states = Enum.GetValues<LinkState>();
        Content content = ContentReader.Read(workshop.Content, new DiagnosticBag())!;
        IEnumerable<KeyValuePair<string, AddressHealth>> health = ContentAddresses.Of(content).Select((one, place) => KeyValuePair.Create(
            one.Address.Href,
            new AddressHealth(states[place % states.Length], place % (2 * states.Length) < states.Length ? day : day.AddYears(-1)) { LeadsTo = "https://elsewhere.example/" }));
        workshop.Put("link-health.json", Encoding.UTF8.GetString(LinkHealthFile.Write(new LinkHealth(day, health.ToFrozenDictionary()))));
    }
}
