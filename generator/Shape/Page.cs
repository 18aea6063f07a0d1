using System.Collections.Immutable;
using MsqSite.Diagnostics;
using MsqSite.Shape.Linked;

namespace MsqSite.Shape;

/// <summary>A page with everything on it decided: complete when it is made.</summary>
public abstract record Page
{
    public required PageAddress Address { get; init; }

    /// <summary>Its name in headings and crumbs; the <c>title</c> element adds the site's.</summary>
    public required string Title { get; init; }

    /// <summary>What it is about, for search engines and previews.</summary>
    public required string Description { get; init; }

    /// <summary>The template that draws it, under <c>templates/pages/</c>.</summary>
    public abstract string Template { get; }

    /// <summary>The template around it, under <c>templates/layouts/</c>.</summary>
    public virtual string Layout => "base";

    /// <summary>The entry of the site's menu that it belongs to.</summary>
    public string Menu { get; init; } = "";

    /// <summary>The pages above it, from the top.</summary>
    public ImmutableArray<Crumb> Crumbs { get; init; } = [];

    /// <summary>What it tells machines beside that: things of its own.</summary>
    public ImmutableArray<Thing> Things { get; init; } = [];

    public PageOrigin Origin { get; init; } = PageOrigin.None;

    /// <summary>In the sitemap and in search engines.</summary>
    public bool Indexed { get; init; } = true;

    /// <summary>The page that search engines should show for it: itself, if any.</summary>
    public virtual PageAddress? Canonical => Indexed ? Address : null;

    /// <summary>What it is to those who show a preview of it, in the words of the Open Graph protocol.</summary>
    public virtual string Kind => "website";

    /// <summary>The day of the last change to what it shows, where content says so.</summary>
    public DateOnly? LastChanged { get; init; }

    /// <summary>Style sheets that it needs beside the site's own: files of <c>templates/assets/styles/</c>, without <c>.css</c>.</summary>
    public virtual ImmutableArray<string> Styles => [];

    /// <summary>Scripts that add to it: modules of <c>templates/assets/modules/</c>, without <c>.js</c>. The page works without them.</summary>
    public virtual ImmutableArray<string> Modules => [];

    /// <summary>What leads to the site's root; the page for unknown addresses is sent at any depth and needs the path from the host.</summary>
    public virtual string Root => Address.Root;
}

/// <summary>A page above another: its name and its path under the root.</summary>
public sealed record Crumb(string Name, string Path);

/// <summary>The content that a page was made from, and what must therefore stand on it.</summary>
/// <param name="Source">The content file.</param>
/// <param name="RequiredIds">Sections and questions.</param>
/// <param name="QuestionPlaces">By question key, the place of its answer.</param>
public sealed record PageOrigin(SourceSpan Source, ImmutableArray<string> RequiredIds, IReadOnlyDictionary<string, SourceSpan> QuestionPlaces)
{
    public static PageOrigin None { get; } = Of(SourceSpan.WholeFile("templates"));

    public static PageOrigin Of(SourceSpan source) => new(source, [], System.Collections.Frozen.FrozenDictionary<string, SourceSpan>.Empty);
}
