using System.Collections.Immutable;
using MsqSite.Model;

namespace MsqSite.Pack;

/// <summary>
/// A response as bytes: read back in a fraction of the time that its YAML takes. The words of its answers are apart: all but a few are never asked for
/// again.
/// </summary>
internal static class PackedResponse
{
    private static readonly ImmutableArray<string> Dates = ["published", "submitted", "updated", "withdrawn"];

    /// <summary>All but the words of the answers, which are <see cref="WordsOf"/>.</summary>
    public static ReadOnlyMemory<byte> Pack(Response response)
    {
        const int Rest = 1 << 10; // enough for most
        ReadOnlyMemory<byte> index = response.Answers is PackedAnswers answers ? answers.Index : default;
        using MemoryStream stream = new(index.Length + Rest);
        using (PackWriter pack = new(stream, places: true))
        {
            WriteHead(pack, response);
            pack.Write(index.Span);
            pack.Each(response.Notes, pack.Write);
        }

        return stream.GetBuffer().AsMemory(0, (int)stream.Length);
    }

    /// <summary>The words of the answers.</summary>
    public static StoredBytes WordsOf(Response response) => response.Answers is PackedAnswers answers ? answers.Words : default;

    /// <summary>All but the answers and the notes on them.</summary>
    public static void WriteHead(PackWriter pack, Response response)
    {
        pack.Write(response.Country);
        pack.Write(response.Edition);
        pack.Maybe(response.Submitted);
        pack.Maybe(response.Published);
        pack.Maybe(response.Updated);
        pack.Write(response.Authorised);
        pack.Maybe(response.Withdrawn);
        pack.Write(response.Language);
        pack.Write(response.Source is not null);
        if (response.Source is { } source)
        {
            pack.Write(source.File);
            pack.Maybe(source.Note);
        }

        pack.Each(response.Corrections, one =>
        {
            pack.Write(one.Date);
            pack.Maybe(one.Question);
            pack.Write(one.What);
            pack.Write(one.At);
        });
        pack.Maybe(response.RespondentOrganisation);
        pack.Each(response.DatePlaces, place =>
        {
            pack.Write(place.Key);
            pack.Write(place.At);
        });
        pack.Write(response.At);
        pack.Write(response.AnswersAt);
    }

    /// <param name="packed">What <see cref="Pack"/> made.</param>
    /// <param name="words">What <see cref="WordsOf"/> gave.</param>
    /// <param name="file">The file of the response, as findings name it.</param>
    /// <param name="open">Takes the answers when they are asked for.</param>
    public static Response Unpack(ReadOnlyMemory<byte> packed, StoredBytes words, string file, OpenSheets open)
    {
        PackReader pack = new(packed, file);
        (SourceText country, int edition) = (pack.Words(), pack.Number());
        (DateOnly? submitted, DateOnly? published, DateOnly? updated) = (pack.MaybeDay(), pack.MaybeDay(), pack.MaybeDay());
        (bool authorised, DateOnly? withdrawn, string language) = (pack.Flag(), pack.MaybeDay(), pack.Text(Languages.All));
        ResponseSource? source = pack.Flag() ? new ResponseSource(pack.Words(), pack.MaybeWords()) : null;
        var corrections = pack.Each(() => new Correction(pack.Day(), pack.MaybeWords(), pack.Words(), pack.Place()));
        (SourceText? organisation, var datePlaces, var at, var answersAt) = (pack.MaybeWords(), pack.Each(() => (pack.Text(Dates), pack.Place())), pack.Place(), pack.Place());
        IAnswerSheet answers = pack.Bytes() is { IsEmpty: false } index ? new PackedAnswers(index, words, file, open) : IAnswerSheet.None;
        var notes = pack.EachByKey(pack.Words);
        return new Response(country, edition, submitted, published, updated, authorised, withdrawn, language, source, corrections, answers, notes, organisation, datePlaces, at) { AnswersAt = answersAt };
    }
}
