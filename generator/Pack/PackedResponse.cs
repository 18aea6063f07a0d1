using System.Collections.Immutable;
using MsqSite.Model;

namespace MsqSite.Pack;

/// <summary>
/// A response as bytes: read back in a fraction of the time that its YAML takes. Its answers are apart: all but a few are never asked for again.
/// </summary>
internal static class PackedResponse
{
    private static readonly ImmutableArray<string> Dates = ["published", "submitted", "updated", "withdrawn"];

    /// <summary>All but the answers, which are <see cref="AnswersOf"/>.</summary>
    public static ReadOnlyMemory<byte> Pack(Response response) => PackWriter.BytesOf(
        places: true,
        pack =>
        {
            WriteHead(pack, response);
            pack.Write(response.Answers is PackedAnswers);
            if (response.Answers is PackedAnswers { Digests: var digests })
            {
                pack.Write(digests.States);
                pack.Write(digests.Options);
                pack.Write(digests.Partners);
            }

            pack.Each(response.Notes, pack.Write);
        },
        room: 1 << 9);

    /// <summary>Where the answers are.</summary>
    public static StoredAnswers AnswersOf(Response response) => response.Answers is PackedAnswers answers ? answers.Stored : default;

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
    /// <param name="stored">What <see cref="AnswersOf"/> gave.</param>
    /// <param name="file">The file of the response, as findings name it.</param>
    /// <param name="open">Takes the answers when they are asked for.</param>
    public static Response Unpack(ReadOnlyMemory<byte> packed, StoredAnswers stored, string file, OpenSheets open)
    {
        PackReader pack = new(packed, file);
        (SourceText country, int edition) = (pack.Words(), pack.Number());
        (DateOnly? submitted, DateOnly? published, DateOnly? updated) = (pack.MaybeDay(), pack.MaybeDay(), pack.MaybeDay());
        (bool authorised, DateOnly? withdrawn, string language) = (pack.Flag(), pack.MaybeDay(), pack.Text(Languages.All));
        ResponseSource? source = pack.Flag() ? new ResponseSource(pack.Words(), pack.MaybeWords()) : null;
        var corrections = pack.Each(() => new Correction(pack.Day(), pack.MaybeWords(), pack.Words(), pack.Place()));
        (SourceText? organisation, var datePlaces, var at, var answersAt) = (pack.MaybeWords(), pack.Each(() => (pack.Text(Dates), pack.Place())), pack.Place(), pack.Place());
        IAnswerSheet answers = pack.Flag() ? new PackedAnswers(new SheetDigests(pack.Wide(), pack.Wide(), pack.Wide()), stored, file, open) : IAnswerSheet.None;
        var notes = pack.EachByKey(pack.Words);
        return new Response(country, edition, submitted, published, updated, authorised, withdrawn, language, source, corrections, answers, notes, organisation, datePlaces, at) { AnswersAt = answersAt };
    }
}
