using System.Collections.Immutable;
using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Shape.Linked;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>Decides the page of all addresses. Where no probe has been made it says so, and claims nothing of any of them.</summary>
internal sealed class LinksShaper(Content content, Phrases phrases, LinkShaper links, ResponseBook book, LinkBook given)
{
    private const int MostCountriesNamed = 3;

    private bool IsProbed => content.LinkHealth.Probed is not null;

    public LinksPage Page()
    {
        LinkCensus census = new(content, book, given);
        GivenLink[] distinct = [.. census.All.DistinctBy(one => one.Web.Href)];
        return new LinksPage(
            phrases.Format("addresses.line",
                ("addresses", phrases.Count("addresses.addresses", distinct.Length)),
                ("hosts", phrases.Count("addresses.hosts", distinct.Select(one => one.Web.Host).Distinct(StringComparer.Ordinal).Count())),
                ("https", phrases.Number(distinct.Count(one => one.Web.IsHttps))),
                ("shortened", phrases.Number(distinct.Count(one => one.Web.IsShortened)))),
            content.LinkHealth.Probed is { } day ? phrases.Format("addresses.probed", ("date", phrases.Date(day))) : phrases.Text("addresses.never"),
            IsProbed ? Fates(distinct) : null,
            IsProbed ? [.. distinct.Select(one => one.Fate).Distinct().Order().Select(fate => new DetailView(phrases.Text($"addresses.fates.{Key(fate)}"), phrases.Text($"addresses.means.{Key(fate)}"), null, Withheld: false))] : [],
            [.. AcrossShaper.ByRegion(census.Countries, one => one.Country).Select(group => new RegionLinksView($"region-{group.Region.Slug}", group.Region.Names.In(phrases.Language), [.. group.Members.Select(Country)]))],
            Hosts(census))
        {
            Address = Routes.Links,
            Title = phrases.Text("addresses.title"),
            Description = phrases.Text("addresses.description"),
            Menu = "links",
            Origin = PageOrigin.Of(SourceSpan.WholeFile($"{content.Folder}/responses")),
            LastChanged = new[] { content.LastChanged, content.LinkHealth.Probed }.Max(),
            Things = [new SiteThings(content, phrases).Table("links")],
        };
    }

    private CountryLinksView Country(CountryLinks country)
    {
        GivenLink[] distinct = [.. country.Links.DistinctBy(one => one.Web.Href)];
        LinkShaper shaper = links.For(country.Response);
        ImmutableArray<TroubledLinkView> troubled =
        [
            .. country.Links.Where(HasNote)
                .Select(one => new TroubledLinkView(shaper.Shape(one.Web), new Crumb(one.Question.Label.Value, Routes.Answer(country.Country, country.Response.Edition, one.Question.Key)))),
        ];
        IGrouping<string, GivenLink>[] hosts = [.. distinct.GroupBy(one => one.Web.Host, StringComparer.Ordinal).OrderBy(host => host.Key, StringComparer.Ordinal)];
        return new CountryLinksView(
            country.Country.Slug,
            country.Country.ShortNames.In(phrases.Language),
            Routes.Flag(country.Country),
            Routes.Country(country.Country).Path,
            phrases.Format("addresses.country-line", ("addresses", phrases.Count("addresses.addresses", distinct.Length)), ("hosts", phrases.Count("addresses.hosts", hosts.Length))),
            IsProbed ? Fates(distinct) : Bars.Of(phrases, ("answered", phrases.Text("addresses.https"), distinct.Count(one => one.Web.IsHttps)), ("rest", phrases.Text("addresses.not-https"), distinct.Count(one => !one.Web.IsHttps))),
            phrases.Count("addresses.troubled", distinct.Count(HasNote)), // each once, as above; the list has it at each question that it answers
            troubled,
            string.Join(phrases.Text("lists.separator"), hosts.Select(host => host.Count() == 1 ? host.Key : phrases.Format("addresses.host-count", ("host", host.Key), ("n", phrases.Number(host.Count()))))));
    }

    private static bool HasNote(GivenLink one) =>
        one.Fate is LinkFate.Moved or LinkFate.InDoubt or LinkFate.Lost || (one.Health is { } known && ((one.Web.IsShortened && known.LeadsTo is not null) || HealthShaper.HasHttps(one.Web, known)));

    private ImmutableArray<SharedHostView> Hosts(LinkCensus census) =>
    [
        .. from host in census.Countries.SelectMany(one => one.Links.Select(link => (one.Country, Link: link))).GroupBy(one => one.Link.Web.Host, StringComparer.Ordinal)
           let countries = host.Select(one => one.Country).Distinct().ToArray()
           where countries.Length > 1
           orderby countries.Length descending, host.Key
           let distinct = host.Select(one => one.Link).DistinctBy(one => one.Web.Href).ToArray()
           select new SharedHostView(host.Key, phrases.Count("addresses.addresses", distinct.Length), Named(countries), Fates(distinct)),
    ];

    private string Named(Country[] countries)
    {
        string named = string.Join(phrases.Text("lists.separator"), countries.Take(MostCountriesNamed).Select(country => country.ShortNames.In(phrases.Language)));
        return countries.Length <= MostCountriesNamed ? named : phrases.Format("addresses.and-more", ("names", named), ("n", phrases.Number(countries.Length - MostCountriesNamed)));
    }

    private BarView Fates(IEnumerable<GivenLink> given) => Bars.Of(phrases, IsProbed
        ? given.CountBy(one => one.Fate).OrderBy(pair => pair.Key).Select(pair => (Key(pair.Key), phrases.Text($"addresses.fates.{Key(pair.Key)}"), pair.Value))
        : []);

    private static string Key(LinkFate fate) => fate switch
    {
        LinkFate.Reached => "reached",
        LinkFate.Moved => "moved",
        LinkFate.InDoubt => "in-doubt",
        LinkFate.Lost => "lost",
        _ => "unknown",
    };
}
