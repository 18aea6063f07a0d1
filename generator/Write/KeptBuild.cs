using System.Collections.Immutable;
using Microsoft.Win32.SafeHandles;
using MsqSite.Diagnostics;
using MsqSite.Pack;

namespace MsqSite.Write;

/// <summary>
/// What a build leaves for the next one, beside the site: each response as it was understood, and of each page what it was made of and what others
/// must know of it. It is used only where all but responses is the same, and may be deleted at any time.
/// </summary>
/// <param name="Inputs">A hash of all that the build was made from.</param>
/// <param name="Paths">The files that links may lead to.</param>
/// <param name="Data">What the open data keep, in their own words.</param>
/// <param name="Search">What the search index keeps, in its own words; empty where there is none.</param>
/// <param name="Plan">What the plan of the site keeps, in its own words.</param>
/// <param name="Checks">What the checks keep, in their own words.</param>
internal sealed record KeptBuild(
    string Inputs,
    ImmutableArray<KeptResponse> Responses,
    ImmutableArray<KeptPage> Pages,
    ImmutableArray<string> Paths,
    ReadOnlyMemory<byte> Data,
    ReadOnlyMemory<byte> Search,
    ReadOnlyMemory<byte> Plan,
    ReadOnlyMemory<byte> Checks)
{
    private const string Name = "kept.bin";

    /// <summary>Null where none is known, or it is another build's, or damaged.</summary>
    /// <param name="output">The folder that is published.</param>
    /// <param name="inputs">The hash of the build that published what is there.</param>
    /// <param name="store">Has the answers.</param>
    public static KeptBuild? Of(string output, string inputs, AnswerStore store) =>
        SealedFile.Read(Place(output), pack => pack.Text() == inputs && AnswerFile.Open(output, store) is { } answers ? Read(pack, inputs, answers) : null);

    /// <summary>The size of what is kept, in bytes; 0 where nothing is.</summary>
    public static long LengthAt(string output) => FileState.Of(Place(output))?.Length ?? 0;

    /// <summary>Where there is no room for it nothing is lost but time. It says nothing until <see cref="LastBuild"/> tells of the same build.</summary>
    /// <param name="output">The folder that is published.</param>
    /// <param name="before">What the last build kept; null where nothing of it is taken over.</param>
    public void Keep(string output, KeptBuild? before)
    {
        try
        {
            ImmutableArray<AnswersPlace> places = AnswerFile.Keep(output, [.. (before?.Responses ?? []).Select(one => one.Place).OfType<AnswersPlace>()], Responses);
            SealedFile.Replace(Place(output), pack => Write(pack, places));
        }
        catch (Exception failure) when (WriteException.IsOfTheSurroundings(failure))
        {
        }
    }

    private static string Place(string output) => Path.Combine(Releases.Locate(output), SitePath.OwnFolder, Name);

    private static KeptBuild Read(PackReader pack, string inputs, SafeFileHandle answers)
    {
        ImmutableArray<string> texts = pack.Each(pack.Text);
        return new KeptBuild(
            inputs,
            pack.Each(() => KeptResponse.Read(pack, answers)),
            pack.Each(() => new KeptPage(
                pack.Text(), pack.Text(), pack.Text(), pack.Flag(), [.. pack.Each(pack.Number).Select(number => texts[number])],
                pack.Flag(), pack.MaybeDay(), pack.MaybeText(), pack.MaybeText())
            {
                Causes = pack.Flag() ? pack.Wide() : null,
            }),
            pack.Each(pack.Text),
            pack.Bytes(),
            pack.Bytes(),
            pack.Bytes(),
            pack.Bytes());
    }

    private void Write(PackWriter pack, ImmutableArray<AnswersPlace> places)
    {
        int number = 0;
        pack.Write(Inputs);
        ImmutableArray<string> texts = [.. Pages.SelectMany(page => page.Ids).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Dictionary<string, int> numbers = texts.Select((text, number) => KeyValuePair.Create(text, number)).ToDictionary(StringComparer.Ordinal);
        pack.Each(texts, pack.Write);
        pack.Each(Responses, one => one.Write(pack, places[number++]));
        pack.Each(Pages, page =>
        {
            pack.Write(page.Path);
            pack.Write(page.Language);
            pack.Write(page.Title);
            pack.Write(page.IsIndexed);
            pack.Each([.. page.Ids.Select(id => numbers[id])], pack.Write);
            pack.Write(page.InSitemap);
            pack.Maybe(page.LastChanged);
            pack.Maybe(page.SearchTitle);
            pack.Maybe(page.Above);
            pack.Write(page.Causes is not null);
            if (page.Causes is { } causes)
            {
                pack.Write(causes);
            }
        });
        pack.Each(Paths, pack.Write);
        pack.Write(Data.Span);
        pack.Write(Search.Span);
        pack.Write(Plan.Span);
        pack.Write(Checks.Span);
    }
}

/// <summary>A published page.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Language">As verified, like its title, whether search engines should find it, and its ids.</param>
/// <param name="InSitemap">Whether the sitemap lists it.</param>
/// <param name="LastChanged">The day of the last change to what it shows.</param>
/// <param name="SearchTitle">What the search index calls it; null where it is not in it.</param>
/// <param name="Above">The page above it, there.</param>
internal sealed record KeptPage(
    string Path, string Language, string Title, bool IsIndexed, ImmutableArray<string> Ids, bool InSitemap, DateOnly? LastChanged, string? SearchTitle, string? Above)
{
    /// <summary>What it was made of; null: of anything.</summary>
    public UInt128? Causes { get; init; }
}
