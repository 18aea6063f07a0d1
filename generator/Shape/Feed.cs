using System.Collections.Immutable;

namespace MsqSite.Shape;

/// <summary>What the feed tells: responses that were published, updated or withdrawn, newest first.</summary>
/// <param name="Id">Its name for readers, for ever.</param>
/// <param name="Updated">The day of the newest entry.</param>
/// <param name="Author">Who tells it: the site, whose words the entries are.</param>
public sealed record Feed(string Id, string Title, string Subtitle, string Language, string Author, string Rights, DateOnly Updated, ImmutableArray<FeedEntry> Entries);

/// <summary>A response at its newest state. By its name readers know it again: what they hold of it is replaced when it changes or is withdrawn.</summary>
/// <param name="Id">Its name, for ever: the permanent address, under the site's own as <c>site.yaml</c> has it.</param>
/// <param name="Path">The permanent address of its edition.</param>
/// <param name="Regions">From the continent down to the smallest: slug and name.</param>
public sealed record FeedEntry(string Id, string Path, string Title, string Summary, DateOnly? Published, DateOnly Updated, ImmutableArray<(string Slug, string Name)> Regions);
