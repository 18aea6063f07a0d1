using System.Text.RegularExpressions;

namespace MsqSite.Tests.Site;

/// <summary>No mail address or telephone number is published but the office's of question 4, the form's contact and the site's own.</summary>
[Collection(BuiltSites.Name)]
public sealed partial class PrivacyTests(RealSite site)
{
    private const string Office = "skk@mpt.gov.by";
    private const string Form = "dpidg@un.org";
    private const string Site = "editors@msq.example";

    private static readonly string[] OfTheOffice =
    [
        "countries/belarus/2020/index.html", "countries/belarus/index.html", "data/2020/BLR.json", "data/2020/officials.csv", "data/2020/responses.json", "questions/chief-information-officer/index.html",
        "sources/2020/BLR.txt",
    ];

    // What the archive holds lies beside it too.
    private IEnumerable<(string Path, string Text)> Texts => Files.Published(site.Output)
        .Where(path => Path.GetExtension(path) is not (".svg" or ".zip"))
        .Select(path => (path, File.ReadAllText(Path.Combine(site.Output, path))));

    [Fact]
    public void No_other_mail_address_is_published()
    {
        Assert.All(Texts, file => Assert.Empty(Mail.Matches(file.Text).Select(match => match.Value).Except([Office, Form, Site])));
        Assert.Equal(OfTheOffice, With(Office));
        Assert.Equal(["questions/index.html", "sources/2020/BLR.txt"], With(Form));
    }

    [Fact]
    public void No_other_telephone_number_is_published()
    {
        Assert.All(Texts, file => Assert.Empty(Telephone.Matches(file.Text).Select(match => string.Concat(match.Value.Where(char.IsAsciiDigit))).Except(["375172878706"])));
        Assert.Equal(OfTheOffice, With("287 87 06"));
    }

    [Fact]
    public void The_officers_of_the_last_section_are_withheld()
    {
        string[] details = [.. site.Profile.GetElementById("respondent")!.QuerySelectorAll("dd").Select(one => one.TextContent)];
        Assert.Equal(["Withheld", "Withheld", "Withheld", "Ministry of Communication and Informatization of the Republic of Belarus"], details);
        Assert.Equal(3, Regex.Count(File.ReadAllText(Path.Combine(site.Output, "sources", "2020", "BLR.txt")), Regex.Escape("[withheld]")));
    }

    private IEnumerable<string> With(string text) => Texts.Where(file => file.Text.Contains(text, StringComparison.Ordinal)).Select(file => file.Path);

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(\.[\w-]+)+")]
    private static partial Regex Mail { get; }

    [GeneratedRegex(@"\+\d[\d ()\-]{7,}\d")]
    private static partial Regex Telephone { get; }
}
