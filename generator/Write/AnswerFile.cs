using System.Buffers;
using System.Collections.Immutable;
using Microsoft.Win32.SafeHandles;
using MsqSite.Diagnostics;
using MsqSite.Pack;

namespace MsqSite.Write;

/// <summary>
/// The words of the answers of all published responses, beside the site. A build writes those of the responses that changed, and reads those that it
/// asks for: nobody has to carry all of them from one build to the next. Words that no response has any longer are wiped out.
/// </summary>
internal static class AnswerFile
{
    private const string Name = "answers.bin";

    // A file of which less than half is in use is written anew; a short one is not worth it.
    private const int MostUsesOfRoom = 2;
    private const int Short = 1 << 16;

    /// <summary>Null where there is none that could be opened.</summary>
    /// <param name="output">The folder that is published.</param>
    /// <param name="store">Closes it.</param>
    public static SafeFileHandle? Open(string output, AnswerStore store)
    {
        try
        {
            return store.Open(Place(output));
        }
        catch (Exception unreadable) when (WriteException.IsOfTheSurroundings(unreadable))
        {
            return null;
        }
    }

    /// <summary>Keeps the words of responses, and tells where those of each are. What the machine refuses comes as an <see cref="IOException"/>.</summary>
    /// <exception cref="DamageException">Words that another build left are not what they were.</exception>
    /// <param name="output">The folder that is published.</param>
    /// <param name="before">Where the last build's words are; none where nothing of it is taken over.</param>
    /// <param name="responses">Those whose words are where they were have a place already.</param>
    public static ImmutableArray<WordsPlace> Keep(string output, ImmutableArray<WordsPlace> before, ImmutableArray<KeptResponse> responses)
    {
        long used = responses.Sum(one => (long)one.Words.Length);
        long added = responses.Sum(one => one.Place is null ? (long)one.Words.Length : 0);
        return responses.Any(one => one.Place is not null) && FileState.Of(Place(output)) is { Length: var length } && length + added <= MostUsesOfRoom * used + Short
            ? Append(output, [.. before.Except(responses.Select(one => one.Place).OfType<WordsPlace>())], responses)
            : Replace(output, responses);
    }

    private static ImmutableArray<WordsPlace> Append(string output, ImmutableArray<WordsPlace> unused, ImmutableArray<KeptResponse> responses)
    {
        using FileStream file = new(Place(output), FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        foreach (WordsPlace place in unused)
        {
            file.Position = place.Start;
            file.Write(new byte[place.Length]);
        }

        file.Position = file.Length;
        return [.. responses.Select(one => one.Place ?? Put(one.Words, file))];
    }

    private static ImmutableArray<WordsPlace> Replace(string output, ImmutableArray<KeptResponse> responses)
    {
        ImmutableArray<WordsPlace> places = [];
        WholeFile.ReplaceOwn(Place(output), file => places = [.. responses.Select(one => Put(one.Words, file))]);
        return places;
    }

    private static WordsPlace Put(StoredBytes words, Stream file)
    {
        byte[] room = ArrayPool<byte>.Shared.Rent(words.Length);
        Span<byte> bytes = room.AsSpan(0, words.Length);
        words.CopyTo(bytes); // not what is damaged, which would get a hash of its own
        WordsPlace place = new(file.Position, bytes.Length, StoredBytes.HashOf(bytes));
        file.Write(bytes);
        ArrayPool<byte>.Shared.Return(room);
        return place;
    }

    private static string Place(string output) => Path.Combine(Releases.Locate(output), SitePath.OwnFolder, Name);
}

/// <summary>Where the words of a response's answers are.</summary>
/// <param name="Start">In bytes from the beginning of the file.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Hash">By which damage is known.</param>
internal readonly record struct WordsPlace(long Start, int Length, UInt128 Hash);
