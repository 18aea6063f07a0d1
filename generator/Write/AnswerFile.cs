using System.Buffers;
using System.Collections.Immutable;
using Microsoft.Win32.SafeHandles;
using MsqSite.Diagnostics;
using MsqSite.Pack;

namespace MsqSite.Write;

/// <summary>
/// The answers of all published responses, beside the site. A build writes those of the responses that changed, and reads those that it asks for:
/// nobody has to carry all of them from one build to the next. What no response says any longer is wiped out.
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

    /// <summary>Keeps the answers of responses, and tells where those of each are. What the machine refuses comes as an <see cref="IOException"/>.</summary>
    /// <exception cref="DamageException">Answers that another build left are not what they were.</exception>
    /// <param name="output">The folder that is published.</param>
    /// <param name="before">Where the last build's are; none where nothing of it is taken over.</param>
    /// <param name="responses">Those whose answers are where they were have a place already.</param>
    public static ImmutableArray<AnswersPlace> Keep(string output, ImmutableArray<AnswersPlace> before, ImmutableArray<KeptResponse> responses)
    {
        long used = responses.Sum(one => one.Answers.Length);
        long added = responses.Sum(one => one.Place is null ? one.Answers.Length : 0);
        return responses.Any(one => one.Place is not null) && FileState.Of(Place(output)) is { Length: var length } && length + added <= MostUsesOfRoom * used + Short
            ? Append(output, [.. before.Except(responses.Select(one => one.Place).OfType<AnswersPlace>())], responses)
            : Replace(output, responses);
    }

    private static ImmutableArray<AnswersPlace> Append(string output, ImmutableArray<AnswersPlace> unused, ImmutableArray<KeptResponse> responses)
    {
        using FileStream file = new(Place(output), FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        foreach (BytesPlace place in unused.SelectMany(one => (BytesPlace[])[one.Index, one.Words]))
        {
            file.Position = place.Start;
            file.Write(new byte[place.Length]);
        }

        file.Position = file.Length;
        return [.. responses.Select(one => one.Place ?? Put(one.Answers, file))];
    }

    private static ImmutableArray<AnswersPlace> Replace(string output, ImmutableArray<KeptResponse> responses)
    {
        ImmutableArray<AnswersPlace> places = [];
        WholeFile.ReplaceOwn(Place(output), file => places = [.. responses.Select(one => Put(one.Answers, file))]);
        return places;
    }

    private static AnswersPlace Put(StoredAnswers answers, Stream file) => new(Put(answers.Index, file), Put(answers.Words, file));

    private static BytesPlace Put(StoredBytes stored, Stream file)
    {
        byte[] room = ArrayPool<byte>.Shared.Rent(stored.Length);
        Span<byte> bytes = room.AsSpan(0, stored.Length);
        stored.CopyTo(bytes); // not what is damaged, which would get a hash of its own
        BytesPlace place = new(file.Position, bytes.Length, StoredBytes.HashOf(bytes));
        file.Write(bytes);
        ArrayPool<byte>.Shared.Return(room);
        return place;
    }

    private static string Place(string output) => Path.Combine(Releases.Locate(output), SitePath.OwnFolder, Name);
}
