using System.Net;
using MsqSite.Model;
using MsqSite.Shape.Views;

namespace MsqSite.Shape.Embeds;

/// <summary>Decides what other sites may show in a frame: a country's card, a table of countries, and the line of HTML that puts one there.</summary>
internal sealed class EmbedShaper(Content content, Phrases phrases)
{
    private const int MostPortals = 3;

    public EmbedCardPage Card(Country country, Response response, ProfileView profile) => Card(country, response, profile.Head, profile.Head.Line, () => Facts(country, response, profile.Facts.Value));

    /// <summary>The card of a country that took its consent back: frames that show it stay, and say so.</summary>
    public EmbedCardPage Withdrawn(Country country, Response response, HeadView head, string line) => Card(country, response, head, line, null);

    /// <param name="original">The page with the table.</param>
    /// <param name="countsLine">How many responses there are.</param>
    /// <param name="matrix">The table.</param>
    public EmbedMatrixPage Matrix(Page original, string countsLine, MatrixView? matrix) => new(original.Address, original.Title, countsLine, matrix)
    {
        Address = Routes.EmbeddedMatrix(original.Address),
        Title = phrases.Format("embed.matrix-title", ("title", original.Title)),
        Description = original.Description,
        Indexed = false,
        Origin = PageOrigin.Of(original.Origin.Source),
        LastChanged = original.LastChanged,
    };

    public EmbedSnippetView CardSnippet(Country country) => Snippet("embed.card", Routes.EmbeddedCard(country), country.ShortNames.In(phrases.Language), "width=\"400\" height=\"680\"");

    public EmbedSnippetView MatrixSnippet(PageAddress original, string title) => Snippet("embed.matrix", Routes.EmbeddedMatrix(original), title, "width=\"100%\" height=\"640\"");

    // Without scripts, forms and a place to store anything; a link opens a tab of its own, free of these fetters.
    private EmbedSnippetView Snippet(string key, PageAddress address, string title, string size)
    {
        string source = WebUtility.HtmlEncode(Routes.Absolute(content.Settings.BaseUrl, address.Path));
        string name = WebUtility.HtmlEncode(phrases.Format("embed.frame-title", ("title", title), ("site", content.Settings.Title.Value)));
        return new EmbedSnippetView(phrases.Text(key), $"<iframe src=\"{source}\" title=\"{name}\" {size} loading=\"lazy\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\" style=\"border: 0\"></iframe>");
    }

    private EmbedCardPage Card(Country country, Response response, HeadView head, string line, Func<EmbedFactsView>? facts) => new(Routes.Country(country), head, line, facts)
    {
        Address = Routes.EmbeddedCard(country),
        Title = phrases.Format("embed.card-title", ("country", head.Name)),
        Description = phrases.Format("embed.card-description", ("country", head.Name)),
        Indexed = false,
        Origin = PageOrigin.Of(response.At),
        LastChanged = response.LastChanged,
    };

    private EmbedFactsView Facts(Country country, Response response, FactsView facts) => new(
        facts.PortalsLine,
        [.. facts.Portals.SelectMany(group => group.Links).SelectMany(link => link.Addresses).Where(address => address.Href is not null).DistinctBy(address => address.Href).Take(MostPortals)],
        facts.TopicsLine,
        [.. facts.Topics.Select(topic => new EmbedTopicView(
            topic.Label, Routes.Edition(country, response.Edition) + topic.Href, topic.None is null, topic.None ?? phrases.Count("across.instruments", topic.Instruments.Length)))],
        [.. facts.Technologies.Select(one => one.Line)],
        facts.PartnersLine);
}
