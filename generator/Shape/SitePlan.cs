using System.Collections.Frozen;
using System.Collections.Immutable;
using System.IO.Enumeration;
using MsqSite.Diagnostics;
using MsqSite.Markup;
using MsqSite.Model;
using MsqSite.Shape.Changes;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>Every page and file of the site, decided. A page is shaped when it is drawn, so that memory never holds them all.</summary>
/// <param name="Pages">Profiles first: what other pages show of them is then drawn already.</param>
/// <param name="ContentFiles">Files of the content folder that are published: source documents.</param>
/// <param name="Flags">The flags that pages show, as paths under the root.</param>
public sealed record SitePlan(ImmutableArray<PlannedPages> Pages, ImmutableArray<string> ContentFiles, ImmutableArray<string> Flags)
{
    /// <summary>Shapes the feed.</summary>
    public required Func<Feed> Feed { get; init; }

    /// <summary>What the next plan may take over.</summary>
    internal Func<ReadOnlyMemory<byte>> Kept { get; private init; } = () => default;

    /// <param name="content">The content.</param>
    /// <param name="phrases">The site's words.</param>
    /// <param name="data">Makes the files of the open data and lists them; without it their page lists none.</param>
    /// <param name="keepsAnswers">Whether what was shaped for a profile is kept for the pages of questions; where those are not made it would be held for nothing.</param>
    /// <param name="before">What is taken over from the last plan; without it none of its pages has causes.</param>
    internal static SitePlan Shape(Content content, Phrases phrases, Func<DataListing>? data = null, bool keepsAnswers = true, EarlierPlan? before = null)
    {
        EarlierPlan earlier = before ?? EarlierPlan.None;
        LinkShaper links = new(phrases, content.LinkHealth);
        ResponseBook book = new(content);
        RegionTallies tallies = new(content, earlier);
        PartnerBook partners = new(content, links, book, phrases.Language, earlier);
        FrozenDictionary<int, Lazy<QuestionShaper>> shapers = content.Questionnaires.ToFrozenDictionary(one => one.Edition, one => new Lazy<QuestionShaper>(() => new QuestionShaper(one, phrases, links)));
        AnswerBook answers = new(phrases, links, partners, edition => shapers[edition].Value, keepsAnswers);
        PartnerLeads leads = new(content, partners, earlier);
        Causes causes = new(content, book, leads, tallies, earlier.StampOf);
        ProfileShaper profiles = new(content, phrases, links, book, partners, answers, tallies, edition => shapers[edition].Value);
        PlaceShaper places = new(content, phrases, book);
        CountriesShaper countries = new(content, phrases, book, places);
        HomeShaper home = new(content, phrases, book, places);
        RegionShaper regions = new(content, phrases, book, places);
        AcrossShaper across = new(content, phrases, book, partners);
        FormerEditions former = new(content, phrases, links, edition => shapers[edition].Value);
        QuestionPageShaper questions = new(content, phrases, links, across, answers, former);
        LinkBook addresses = new(earlier.IsSame, earlier.Links);
        Country[] withPages = [.. content.Countries.Where(country => book.Shown(country) is not null)];
        ImmutableArray<PlannedPages> pages = [];
        ImmutableArray<string> sources = [];
        Parallel.Invoke(
            () => pages = Pages(),
            partners.List,
            () => sources = [.. content.Responses.Where(one => one is { Status: ResponseStatus.Published, Source: not null }).Select(one => one.Source!.File.Value).Distinct().Order(StringComparer.Ordinal)],
            () =>
            {
                if (before is not null)
                {
                    tallies.CountAll(); // causes of profiles ask for every one
                    Array.ForEach([.. content.Responses.Where(one => !earlier.IsSame(one)).Select(one => one.Edition).Distinct()], edition => _ = shapers[edition].Value); // their profiles will
                }
            });
        return new SitePlan(
            pages,
            sources,
            [.. withPages.Concat(partners.Listed.Select(partner => partner.Country).OfType<Country>()).DistinctBy(country => country.Iso3.Value).Select(Routes.Flag).Distinct().Order(StringComparer.Ordinal)])
        {
            Feed = new FeedShaper(content, phrases, links).Shape,
            Kept = () => EarlierPlan.Pack(addresses, partners, leads, tallies),
        };

        ImmutableArray<PlannedPages> Pages() =>
        [
            .. withPages.SelectMany(country => book.WithPages(country).Select(response => new PlannedPages(
                response == book.Shown(country) ? [Routes.Edition(country, response.Edition), Routes.Country(country), Routes.EmbeddedCard(country)] : [Routes.Edition(country, response.Edition)],
                () => profiles.Pages(country, response)) { Causes = () => causes.Profile(country, response) })),
            new(Routes.Data, new DataPageShaper(content, phrases, data ?? (() => DataListing.Empty)).Page), // soon: it makes the files, which takes one thread a while
            new(Routes.Links, new LinksShaper(content, phrases, links, book, addresses).Page) { Causes = () => causes.Links(addresses) },
            new(Routes.Home, () => home.Home(questions.Sections())) { Causes = causes.States },
            new(Routes.Countries, countries.Countries) { Causes = causes.States },
            new(Routes.Regions, regions.List) { Causes = causes.States },
            .. content.Regions.Select(region => new PlannedPages(Routes.RegionPage(region), () => regions.One(region)) { Causes = () => causes.StatesAnd(GlanceShaper.Questions(content)) }),
            new(Routes.Questions, questions.List) { Causes = Causes.None },
            .. questions.Questions.Select(question => new PlannedPages(Routes.Question(question.Key), () => questions.One(question)) { Causes = () => causes.Question(question) }),
            new(Routes.Cooperation, new CooperationShaper(content, phrases, links, book, partners).Page) { Causes = () => causes.Partners() },
            .. partners.Listed.Select((partner, place) => new PlannedPages(Routes.Partner(partner.Slug), () => new PartnerPageShaper(phrases, links, book, partners).Page(partners.Partners[place])) { Causes = () => causes.Partners() }),
            new(Routes.Compare, new CompareShaper(content, phrases, book, edition => shapers[edition].Value).Page) { Causes = causes.States },
            .. new LegalShaper(content, phrases, links, across, former).Pages(causes),
            .. new TechnologyShaper(content, phrases, across, answers, former).Pages(causes),
            new(Routes.Coverage, new CoverageShaper(content, phrases, book, places, across).Page) { Causes = causes.States },
            .. new CountryChanges(content, phrases, links, book).Pages(causes),
            .. content.Pages.Select(page => new PlannedPages(Routes.Prose(page.Slug), () => Prose(page, links)) { Causes = Causes.None }),
            new(Routes.Search, new SearchPageShaper(content, phrases, questions.Questions).Shape) { Causes = Causes.None },
            new(Routes.NotFound, () => NotFound(content, phrases)) { Causes = Causes.None },
            .. content.Settings.Redirects.Select(redirect => new PlannedPages(new PageAddress(redirect.From.Value), () => Redirect(redirect, content, phrases)) { Causes = Causes.None }),
        ];
    }

    /// <summary>The pages at the addresses of a pattern in which <c>*</c> stands for anything and <c>?</c> for one character: <c>countries/*/2020/</c>.</summary>
    public ImmutableArray<PlannedPages> PagesAt(string pattern)
    {
        return
        [
            .. from planned in Pages
               let meant = planned.Addresses.RemoveAll(address => !IsMeant(address))
               where meant.Length > 0
               select meant.Length == planned.Addresses.Length ? planned
                   : new PlannedPages(meant, () => [.. planned.Shape().Where(page => meant.Contains(page.Address))]) { Causes = planned.Causes },
        ];

        bool IsMeant(PageAddress address) => FileSystemName.MatchesSimpleExpression(pattern, address.Path, ignoreCase: false);
    }

    /// <summary>Whether pages of prose and redirects stay off the addresses of other pages; each that does not is a finding.</summary>
    public bool IsFreeOfClashes(Content content, DiagnosticBag findings)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        HashSet<string> twice = [.. Pages.SelectMany(page => page.Addresses).Select(address => address.Path).Where(path => !seen.Add(path))];
        foreach (Redirect redirect in content.Settings.Redirects.Where(redirect => twice.Contains(redirect.From.Value)))
        {
            findings.Add(CheckRules.BadRedirect, redirect.From.At, $"there is a page at \"{redirect.From}\"", "a redirect leads from an address that no page has");
        }

        foreach (ProsePage page in content.Pages.Where(page => twice.Contains(Routes.Prose(page.Slug).Path) && content.Settings.Redirects.All(redirect => redirect.From.Value != Routes.Prose(page.Slug).Path)))
        {
            findings.Add(CheckRules.Duplicate, page.Markdown.At, $"another page has the address \"{page.Slug}/\"", "give the file another name");
        }

        return twice.Count == 0;
    }

    private static ProseSitePage Prose(ProsePage page, LinkShaper links)
    {
        PageAddress address = Routes.Prose(page.Slug);
        AnswerMarkup markup = AnswerMarkup.Parse(page.Markdown.Value, MarkupStyle.Prose);
        string title = markup.TakeTitle() ?? page.Slug;
        string text = markup.PlainText();
        int end = text.IndexOf('\n', StringComparison.Ordinal);
        return new ProseSitePage(links.Prose(markup, address.Root))
        {
            Address = address, Title = title, Description = end < 0 ? text : text[..end], Menu = page.Slug, Origin = PageOrigin.Of(page.Markdown.At),
        };
    }

    private static NotFoundPage NotFound(Content content, Phrases phrases) => new(content.Settings.BaseUrl.AbsolutePath)
    {
        Address = Routes.NotFound, Title = phrases.Text("not-found.title"), Description = phrases.Text("not-found.line"), Indexed = false, Origin = PageOrigin.Of(content.Settings.At),
    };

    private static RedirectPage Redirect(Redirect redirect, Content content, Phrases phrases)
    {
        PageAddress address = new(redirect.From.Value);
        return new RedirectPage(address.Root + redirect.To.Value, Routes.Absolute(content.Settings.BaseUrl, redirect.To.Value))
        {
            Address = address, Title = phrases.Format("redirect.title", ("path", redirect.From.Value)), Description = phrases.Text("redirect.line"), Indexed = false, Origin = PageOrigin.Of(redirect.From.At),
        };
    }
}

/// <summary>
/// Pages whose addresses are known and whose content is shaped on demand. Pages that show the same stand together: a profile has two addresses
/// and is shaped once.
/// </summary>
public sealed record PlannedPages(ImmutableArray<PageAddress> Addresses, Func<ImmutableArray<Page>> Shape)
{
    public PlannedPages(PageAddress address, Func<Page> shape)
        : this([address], () => [shape()])
    {
    }

    /// <summary>What they are made of, where that is known; null: of anything.</summary>
    public Func<UInt128?>? Causes { get; init; }
}
