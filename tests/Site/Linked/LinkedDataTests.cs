using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;
using MsqSite.Model;

namespace MsqSite.Tests.Site.Linked;

/// <summary>What the pages of the real site tell machines.</summary>
[Collection(BuiltSites.Name)]
public sealed class LinkedDataTests(RealSite site)
{
    private const string Country = "https://msq.example/countries/belarus/#country";
    private const string Response = "https://msq.example/countries/belarus/2020/#response";

    [Fact]
    public void A_profile_says_which_country_it_is_about_by_the_codes_of_others()
    {
        Triples page = Profile();
        Assert.Equal([Country], page.Things("Country"));
        Assert.Equal(["Belarus"], page.Of(Country, "name"));
        Assert.Equal(["http://www.wikidata.org/entity/Q184"], page.Of(Country, "sameAs"));
        Assert.Equal(
            ["ISO 3166-1 alpha-2 BY", "ISO 3166-1 alpha-3 BLR", "M49 112"],
            page.Of(Country, "identifier").Select(code => $"{page.Of(code, "propertyID").Single()} {page.Of(code, "value").Single()}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_portal_that_is_named_is_a_service_of_the_country_with_its_address()
    {
        Triples page = Profile();
        string[] services = page.Things("GovernmentService");
        Assert.Equal(services, page.Things("WebSite"));
        Assert.All(services, one => Assert.Equal([Country], page.Of(one, "provider")));
        Assert.Equal(
            new[] { "national-portals", "specific-portals" }.SelectMany(key => Given<Answer.Links>(key).Groups).SelectMany(part => part.Links).SelectMany(link => link.Addresses)
                .Select(address => address.Web!.Href).Distinct().Order(StringComparer.Ordinal),
            services.SelectMany(one => page.Of(one, "url")).Order(StringComparer.Ordinal));
        string portal = Assert.Single(page.With("WebSite", "url", "http://portal.gov.by"));
        Assert.Equal(["E-services", "National e-government portal"], page.Of(portal, "serviceType").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_body_in_charge_is_an_organisation_of_the_government()
    {
        Triples page = Profile();
        string body = Assert.Single(page.With("GovernmentOrganization", "url", "https://www.mpt.gov.by/"));
        Assert.Equal(["The Ministry of Communication and Informatization of the Republic of Belarus"], page.Of(body, "name"));
        Assert.Equal([Country], page.Of(body, "areaServed"));
    }

    [Fact]
    public void Bodies_in_charge_of_sectors_are_told_with_their_sectors_and_none_twice()
    {
        Triples page = Profile();
        Answer.Links given = Given<Answer.Links>("sector-authorities");
        string[] names = [.. given.Groups.SelectMany(group => group.Links).Select(link => link.Name!.Value).Distinct()];
        Assert.All(names, name => Assert.Equal([Country], page.Of(Assert.Single(page.With("GovernmentOrganization", "name", name)), "areaServed")));
        string environment = page.With("GovernmentOrganization", "url", "http://www.minpriroda.gov.by").Single();
        Assert.Equal(["Energy and water", "Environment"], page.Of(environment, "keywords").Order(StringComparer.Ordinal));
        Assert.Equal(["Authority in charge of e-government"], page.Of(page.With("GovernmentOrganization", "url", "https://www.mpt.gov.by/").Single(), "keywords"));
    }

    [Fact]
    public void Every_legal_instrument_has_the_number_the_date_and_the_address_that_were_given()
    {
        Triples page = Profile();
        Answer.LegalInstruments given = Given<Answer.LegalInstruments>("legal-framework");
        Assert.Equal(10, page.Things("Legislation").Length);
        Assert.All(given.Instruments, one =>
        {
            string law = Assert.Single(page.With("Legislation", "name", one.Title.Value));
            Assert.Equal(one.Number, page.Of(law, "legislationIdentifier").SingleOrDefault());
            Assert.Equal(one.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), page.Of(law, "legislationDate").SingleOrDefault());
            Assert.Equal(one.Addresses.Select(address => address.Web!.Href), page.Of(law, "url"));
            Assert.Equal([Country], page.Of(law, "legislationJurisdiction"));
        });
    }

    [Fact]
    public void The_response_is_a_data_set_with_its_file_its_source_its_terms_and_how_to_cite_it()
    {
        Triples page = Profile();
        Assert.Equal([Response], page.Things("Dataset"));
        Assert.Equal([Country], page.Of(Response, "about"));
        Assert.Equal(["2019-03-28", "2026-11-23"], page.Of(Response, "dateCreated").Concat(page.Of(Response, "datePublished")));
        Assert.Equal(["https://msq.example/data/#terms"], page.Of(Response, "license"));
        Assert.Equal(["https://msq.example/data/#edition-2020"], page.Of(Response, "isPartOf"));
        Assert.Equal(site.Profile.One("#source p.cite").TextContent, page.Of(Response, "creditText").Single());
        string[] files = [page.Of(page.Of(Response, "distribution").Single(), "contentUrl").Single(), page.Of(Response, "isBasedOn").Single()];
        Assert.Equal(["https://msq.example/data/2020/BLR.json", "https://msq.example/sources/2020/BLR.txt"], files);
        Assert.All(files, file => Assert.True(File.Exists(Path.Combine(site.Output, file["https://msq.example/".Length..]))));
    }

    [Fact]
    public void Both_addresses_of_a_profile_tell_the_same_but_where_they_stand()
    {
        string[] blocks = [.. new[] { "countries/belarus/index.html", "countries/belarus/2020/index.html" }.Select(path => site.Pages[path].QuerySelectorAll("script[type='application/ld+json']")[1].TextContent)];
        Assert.Equal(blocks[0], blocks[1]);
    }

    [Fact]
    public void Crumbs_for_machines_begin_at_home_and_end_at_the_page_and_lead_to_pages()
    {
        string[] paths = [.. Indexed.Where(path => path != "index.html")];
        Triples[] pages = Triples.Of(site.Output, paths);
        Assert.All(paths.Zip(pages), one =>
        {
            Triples page = one.Second;
            string list = Assert.Single(page.Things("BreadcrumbList"));
            string[] addresses =
            [
                .. page.Of(list, "itemListElement").OrderBy(crumb => int.Parse(page.Of(crumb, "position").Single(), CultureInfo.InvariantCulture)).Select(crumb => page.Of(crumb, "item").Single()),
            ];
            Assert.Equal("https://msq.example/", addresses[0]);
            Assert.Equal(site.Pages[one.First].One("link[rel=canonical]").GetAttribute("href"), addresses[^1]);
            Assert.Equal(site.Pages[one.First].QuerySelectorAll(".crumbs a").Length + 2, addresses.Length);
            Assert.All(addresses, address => Assert.Contains(address["https://msq.example/".Length..] + "index.html", site.Pages.Keys));
        });
    }

    [Fact]
    public void Home_tells_how_to_search_by_an_address_and_the_form_there_agrees()
    {
        Triples home = Triples.Of(site.Output, "index.html").Single();
        string action = home.Of("https://msq.example/#site", "potentialAction").Single();
        Assert.Equal(["https://msq.example/search/?q={query}"], home.Of(home.Of(action, "target").Single(), "urlTemplate"));
        IElement form = site.Pages["search/index.html"].One("main form");
        Assert.Equal(("get", "q"), (form.GetAttribute("method"), form.One("input[type=search]").GetAttribute("name")));
    }

    [Fact]
    public void Pages_whose_content_is_a_table_too_lead_to_its_files()
    {
        Triples[] pages = Triples.Of(site.Output, "legal/index.html", "cooperation/index.html", "links/index.html");
        string[] files = [.. pages.Select(page => page.Of(page.Of(page.Things("Dataset").Single(), "distribution").Single(), "contentUrl").Single())];
        Assert.Equal(["legal-instruments.csv", "cooperation.csv", "links.csv"], files.Select(file => file["https://msq.example/data/2020/".Length..]));
        Assert.All(files, file => Assert.True(File.Exists(Path.Combine(site.Output, file["https://msq.example/".Length..]))));
        Assert.All(pages, page => Assert.Contains(page.Things("Dataset").Single()["https://msq.example/data/#".Length..], site.Pages["data/index.html"].QuerySelectorAll("[id]").Select(one => one.Id)));
    }

    [Fact]
    public void No_page_needs_a_context_from_elsewhere_and_none_that_is_not_indexed_tells_anything()
    {
        foreach ((string path, IDocument page) in site.Pages)
        {
            IElement[] blocks = [.. page.QuerySelectorAll("script[type='application/ld+json']")];
            Assert.Equal(Indexed.Contains(path), blocks.Length > 0);
            Assert.All(blocks, block =>
            {
                using JsonDocument json = JsonDocument.Parse(block.TextContent);
                Assert.Equal(JsonValueKind.Object, json.RootElement.GetProperty("@context").ValueKind);
            });
        }
    }

    private IEnumerable<string> Indexed => site.Pages.Where(page => page.Value.QuerySelector("link[rel=canonical]") is not null && page.Value.QuerySelector("meta[name=robots]") is null).Select(page => page.Key);

    private Triples Profile() => Triples.Of(site.Output, "countries/belarus/2020/index.html").Single();

    private T Given<T>(string question)
        where T : Answer => Assert.IsType<T>(site.Content.Responses.Single().Answers[question]);
}
