using System.Collections.Immutable;

namespace MsqSite.Diagnostics;

/// <summary>What publishing a finished site must keep to.</summary>
public static class WriteRules
{
    public static readonly Rule InTheWay = new("MSQ701", Severity.Error, "Something else is in the way",
        "The output folder may hold files and links that the generator did not make. They are never overwritten, followed or removed.",
        "Move what is in the way elsewhere, or delete it, and build again.");

    public static readonly Rule CouldNotWrite = new("MSQ702", Severity.Error, "Could not write",
        "The disk is full, the rights are missing, or another program holds the file. Every published file is still whole.",
        "Make room or give the rights, and build again: the next build finishes what this one began.");

    public static readonly Rule Busy = new("MSQ703", Severity.Error, "Another build is writing there",
        "Two builds that publish to one folder at the same time would mix two sites.",
        "Wait until the other build has ended, or give this one another output folder.");

    public static readonly Rule UnfitOutput = new("MSQ704", Severity.Error, "Not a place to publish to",
        "The output is a folder of its own, apart from the content and the templates that it is made from.",
        "Give an empty folder, or one that was published to before.");

    public static readonly Rule SamePath = new("MSQ705", Severity.Error, "Two pages want the same file",
        "Each published address has one page. Names that differ only in capitals are one name on many machines, and a file cannot also be a folder.",
        "Rename one of the two, or delete it.");

    public static readonly Rule NothingMeant = new("MSQ706", Severity.Error, "No page to make",
        "A build of only some pages names their addresses. A name that is written wrong would publish an empty site in place of the one that is there.",
        "Give an address as it stands behind the site's own, with * for any part of it: countries/*/2020/.");

    public static ImmutableArray<Rule> All { get; } = [InTheWay, CouldNotWrite, Busy, UnfitOutput, SamePath, NothingMeant];
}
