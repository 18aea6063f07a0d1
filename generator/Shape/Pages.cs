using System.Collections.Immutable;
using MsqSite.Markup;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>All Member States by region, each with what is held of it.</summary>
public sealed record CountriesPage(string Line, ImmutableArray<DetailView> Legend, ImmutableArray<RegionView> Regions) : Page
{
    public override string Template => "countries";

    public override ImmutableArray<string> Styles => ["regions"];
}

/// <summary>A country's response to one edition.</summary>
/// <param name="Permanent">On the country's own page, the way to the address that stays with this edition.</param>
/// <param name="Changes">What changed from one edition to the next; null where this is neither of the two newest published ones.</param>
public sealed record ProfilePage(ProfileView Profile, Crumb? Permanent, ImmutableArray<Crumb> OtherEditions, Crumb? Changes) : Page
{
    public override string Template => "profile";

    public override string Kind => "article";

    public override ImmutableArray<string> Styles => ["profile", "cite"];

    public override ImmutableArray<string> Modules => ["contents", "cite"];
}

/// <summary>A country that took its consent back: the address stays and says so.</summary>
public sealed record WithdrawnPage(HeadView Head, string Line, Crumb? Permanent) : Page
{
    public override string Template => "withdrawn";
}

/// <summary>The questionnaire's sections and questions.</summary>
public sealed record QuestionsPage(string FormTitle, SafeHtml Introduction, ImmutableArray<FootnoteView> Footnotes, string Consent, ImmutableArray<SectionLinkView> Sections) : Page
{
    public override string Template => "questions";
}

/// <summary>A page of prose.</summary>
public sealed record ProseSitePage(SafeHtml Html) : Page
{
    public override string Template => "prose";
}

/// <summary>What a server sends for an address that is not there; sent at any depth, so its links begin at the host.</summary>
public sealed record NotFoundPage(string HostPath) : Page
{
    public override string Template => "not-found";

    public override string Root => HostPath;
}

/// <summary>An address that moved.</summary>
public sealed record RedirectPage(string Target, string TargetAbsolute) : Page
{
    public override string Template => "redirect";

    public override string Layout => "redirect";
}
