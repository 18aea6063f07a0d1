using System.Collections.Immutable;

namespace MsqSite.Shape;

/// <summary>What the feed tells: responses that were published, updated or withdrawn, newest first.</summary>
/// <param name="Updated">The day of the newest entry.</param>
/// <param name="Author">Who tells it: the site, whose words the entries are.</param>
public sealed record Feed(string Title, string Subtitle, string Language, string Author, string Rights, DateOnly Updated, ImmutableArray<FeedEntry> Entries);

/// <summary>A response at its newest state. Its permanent address is its name for readers: what they hold of it is replaced when it changes or is withdrawn.</summary>
/// <param name="Path">The permanent address of its edition.</param>
/// <param name="Regions">From the continent down to the smallest: slug and name.</param>
public sealed record FeedEntry(string Path, string Title, string Summary, DateOnly? Published, DateOnly Updated, ImmutableArray<(string Slug, string Name)> Regions);
