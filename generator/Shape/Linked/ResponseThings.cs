using System.Collections.Immutable;
using System.Globalization;
using MsqSite.Diagnostics;
using MsqSite.Model;

namespace MsqSite.Shape.Linked;

/// <summary>
/// What machines are told of a published response: the country, the response as data, and what it names (portals, bodies in charge, legal
/// instruments). The same stands on both addresses of a profile.
/// </summary>
public sealed class ResponseThings
{
    private readonly Lazy<ImmutableArray<Thing>> all;

    internal ResponseThings(Func<ImmutableArray<Thing>> shape) => all = new(shape);

    /// <summary>What was drawn of it.</summary>
    public Keepsake Drawing { get; } = new();

    public ImmutableArray<Thing> All => all.Value;
}

/// <summary>Decides what machines are told of a published response.</summary>
internal sealed class ResponseThingsShaper(Content content, Phrases phrases)
{
    private readonly SiteThings site = new(content, phrases);

    public ResponseThings Shape(Country country, Response response, Questionnaire questionnaire, LinkShaper links, string citation) =>
        new(() => [Country(country), Data(country, response, questionnaire, links, citation)]);

    private Thing Country(Country country)
    {
        string name = country.ShortNames.In(phrases.Language);
        string official = country.OfficialNameIn(phrases.Language);
        return new Thing(
            "Country",
            Id(country),
            ("name", Said.Words(name)),
            ("alternateName", official == name ? null : Said.Words(official)),
            ("url", Said.At(site.Absolute(Routes.Country(country).Path))),
            ("sameAs", Said.At(country.Wikidata?.Address)),
            ("identifier", Said.Each([Code("ISO 3166-1 alpha-2", country.Iso2), Code("ISO 3166-1 alpha-3", country.Iso3.Value), Code("M49", country.M49.Value)])));
    }

    private Thing Data(Country country, Response response, Questionnaire questionnaire, LinkShaper links, string citation)
    {
        string edition = response.Edition.ToString(CultureInfo.InvariantCulture);
        string name = country.ShortNames.In(phrases.Language);
        Said of = new Said.Known(Id(country));
        return new Thing(
            "Dataset",
            site.Absolute($"{Routes.Edition(country, response.Edition)}#response"),
            [
                ("name", Said.Words(phrases.Format("data.source", ("country", name), ("edition", edition)))),
                ("description", Said.Words(phrases.Format("profile.edition-description", ("country", name), ("edition", edition)))),
                ("url", Said.At(site.Absolute(Routes.Edition(country, response.Edition).Path))),
                ("about", of),
                ("inLanguage", Said.Words(response.Language)),
                .. site.Terms(),
                ("creator", response.RespondentOrganisation is { } body ? Body(links.Public(body.Value), null, null, of) : null),
                ("publisher", site.Publisher()),
                ("dateCreated", Said.On(response.Submitted)),
                ("datePublished", Said.On(response.Published)),
                ("dateModified", Said.On(response.Updated)),
                ("creditText", Said.Words(citation)),
                ("isPartOf", new Said.Known(site.Absolute(Routes.EditionDataset(response.Edition)))),
                ("isBasedOn", response.Source is { } source ? Said.At(site.Absolute(Routes.Source(source))) : null),
                ("distribution", site.Download(Routes.ResponseData(country, response.Edition), "application/json", null)),
                ("mentions", Said.Each([.. Portals(response, questionnaire, links, of), .. Bodies(response, questionnaire, links, of), .. Laws(response, questionnaire, links, of)])),
            ]);
    }

    // One portal may be named for several things.
    private static IEnumerable<Said> Portals(Response response, Questionnaire questionnaire, LinkShaper links, Said of) =>
        from named in Named(response, questionnaire, FactKind.Portals)
        let addresses = Followed(named.Link.Addresses)
        where addresses.Length > 0
        group named by addresses[0] into portal
        select new Said.Whole(new Thing(
            ["WebSite", "GovernmentService"],
            null,
            [
                ("name", Said.Words(portal.Select(one => one.Link.Name is { } name ? links.Public(name.Value) : null).FirstOrDefault(name => name is not null))),
                ("url", Said.Each(portal.SelectMany(one => Followed(one.Link.Addresses)).Distinct().Select(address => new Said.Link(address)))),
                ("serviceType", Said.Each(portal.Select(one => one.Label).Distinct().Select(label => new Said.Text(label)))),
                ("provider", of),
            ]));

    private static IEnumerable<Said> Bodies(Response response, Questionnaire questionnaire, LinkShaper links, Said of) =>
        from named in Named(response, questionnaire, FactKind.Authorities)
        where named.Link.Name is not null
        group named by links.Public(named.Link.Name!.Value) into body
        select Body(
            body.Key,
            Said.Each(body.SelectMany(one => Followed(one.Link.Addresses)).Distinct().Select(address => new Said.Link(address))),
            Said.Each(body.Select(one => one.Label).Distinct().Select(label => new Said.Text(label))),
            of);

    private static Said.Whole Body(string name, Said? addresses, Said? charges, Said of) =>
        new Said.Whole(new Thing("GovernmentOrganization", null, ("name", Said.Words(name)), ("url", addresses), ("keywords", charges), ("areaServed", of)));

    private IEnumerable<Said> Laws(Response response, Questionnaire questionnaire, LinkShaper links, Said of) =>
        from question in questionnaire.Questions
        let given = response.Answers.Of(question.Key) as Answer.LegalInstruments
        where given is not null
        from law in given.Instruments
        select new Said.Whole(new Thing(
            "Legislation",
            null,
            ("name", Said.Words(links.Public(law.Title.Value))),
            ("legislationType", law.Kind == InstrumentKind.Other ? null : Said.Words(phrases.Text($"instrument-kinds.{InstrumentShaper.KindKey(law.Kind)}"))),
            ("legislationIdentifier", law.Number is { } number ? Said.Words(links.Public(number)) : null),
            ("legislationDate", Said.On(law.Date)),
            ("legislationJurisdiction", of),
            ("about", Said.Each(law.Topics.Select(topic => question.Option(topic.Value)).OfType<Option>().Select(topic => new Said.Text(topic.Label.Value)))),
            ("url", Said.Each(Followed(law.Addresses).Select(address => new Said.Link(address))))));

    // What a question's links name, with what each was named for.
    private static IEnumerable<(NamedLink Link, string Label)> Named(Response response, Questionnaire questionnaire, FactKind kind) =>
        from question in questionnaire.Questions
        where question.Facts == kind
        let given = response.Answers.Of(question.Key) as Answer.Links
        where given is not null
        from part in given.Groups
        from link in part.Links
        select (link, part.Part is { } key && question.Part(key) is { } lettered ? lettered.Label.Value : question.Label.Value);

    private static ImmutableArray<string> Followed(ImmutableArray<WrittenAddress> addresses) => [.. addresses.Select(LinkShaper.Href).OfType<string>()];

    private static Said.Whole Code(string standard, string code) => new Said.Whole(new Thing("PropertyValue", null, ("propertyID", Said.Words(standard)), ("value", Said.Words(code))));

    private string Id(Country country) => site.Absolute($"{Routes.Country(country)}#country");
}
