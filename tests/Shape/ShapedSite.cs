using System.Collections.Immutable;
using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Shape;
using MsqSite.Shape.Views;
using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Shape;

/// <summary>Every page of a small content folder, decided and not yet drawn, in the real site's words.</summary>
public sealed class ShapedSite
{
    public const string Denmark = "countries/denmark/2020/";

    private ShapedSite(TemporaryContent folder)
    {
        folder.Put("text/en.yaml", File.ReadAllText(Repository.PathTo("content/text/en.yaml")));
        DiagnosticBag findings = new();
        Content = folder.Read();
        Plan = SitePlan.Shape(Content, new Phrases(Content.Words, findings));
        Pages = [.. Plan.Pages.SelectMany(planned => planned.Shape())];
        Assert.Empty(findings.Sorted());
    }

    public Content Content { get; }

    public SitePlan Plan { get; }

    public ImmutableArray<Page> Pages { get; }

    public static ShapedSite Of(TemporaryContent folder) => new(folder);

    /// <summary>A site whose only changed response is Denmark's with these answers, each line set in by two spaces. Laws, portals and partners lead its profile.</summary>
    public static ShapedSite WithAnswers(string answers)
    {
        using TemporaryContent folder = TemporaryContent.WithAnswers(answers);
        return new ShapedSite(WithFacts(folder));
    }

    /// <summary>Lets three questions feed the facts, as the real questionnaire does.</summary>
    public static TemporaryContent WithFacts(TemporaryContent folder) => folder
        .Change("questionnaires/2020.yaml", "label: National portals, kind: links", "label: National portals, facts: portals, kind: links")
        .Change("questionnaires/2020.yaml", "kind: legal-instruments", "kind: legal-instruments\n        facts: laws")
        .Change("questionnaires/2020.yaml", "kind: cooperation}", "kind: cooperation, facts: partners}");

    public T At<T>(string path)
        where T : Page => Assert.IsType<T>(Pages.Single(page => page.Address.Path == path));

    public ProfileView Profile(string path = Denmark) => At<ProfilePage>(path).Profile;

    public ImmutableArray<Block> Answer(string question, string path = Denmark) =>
        Profile(path).Sections.SelectMany(section => section.Questions).Single(one => one.Question.Key == question).Blocks;

    /// <summary>The one block of an answer.</summary>
    public T Only<T>(string question)
        where T : Block => Assert.IsType<T>(Assert.Single(Answer(question)));

    /// <summary>The heading under which a question's page names a country, and where its name leads; an answer that is shown stands under "Answered".</summary>
    public (string Word, string? Path) Of(string country, string question)
    {
        QuestionPage page = At<QuestionPage>($"questions/{question}/");
        IEnumerable<(string Name, string Word, string? Path)> all =
        [
            .. page.Regions.SelectMany(region => region.Answers).Select(one => (one.Name, "Answered", (string?)one.Path)),
            .. page.Others.SelectMany(list => list.Countries.Select(one => (one.Name, list.Heading, one.Path))),
        ];
        (_, string word, string? path) = all.Single(one => one.Name == country);
        return (word, path);
    }

    public CountryRowView Row(string country) => At<CountriesPage>("countries/").Regions.SelectMany(region => region.SubRegions).SelectMany(area => area.Countries).Single(one => one.Name == country);
}
