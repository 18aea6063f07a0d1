using System.Collections.Immutable;
using System.Text;
using MsqSite.Shape.Views;

namespace MsqSite.Export.Search;

/// <summary>
/// Reads one shaped answer as a reader does: its words, in their order, an address as its host. What the form says and what says only how an
/// answer is shown is left out; of options only those that were ticked are words of the country.
/// </summary>
internal sealed class AnswerDigest(Action<ReadOnlySpan<char>, bool> found)
{
    // Enough to show where the words stand, whatever somebody pasted into an answer.
    private const int MostShown = 20_000;
    private const string Next = " · ";

    private readonly StringBuilder text = new();

    /// <summary>The words since <see cref="Clear"/>.</summary>
    public string Text => text.Length > MostShown ? text.ToString(0, MostShown) : text.ToString();

    public void Clear() => text.Clear();

    public void Read(ImmutableArray<Block> blocks)
    {
        foreach (Block block in blocks)
        {
            Read(block);
        }
    }

    private void Read(Block block)
    {
        switch (block)
        {
            case Block.State { View: { Key: "answered", Word: var word } }:
                Words(word);
                break;
            case Block.Text words:
                Html(words.Html.Value);
                break;
            case Block.Links links:
                Each(links.Groups.SelectMany(group => group.Links), link => Named(link.Name, link.Addresses));
                break;
            case Block.Ticks ticks:
                Each(ticks.Options.Where(option => option.State.Key == "answered"), option => Html(option.Wording.Value));
                break;
            case Block.Instruments instruments:
                Each(instruments.Topics.Where(topic => topic.Instruments.Length > 0 || topic.Tick?.Key == "answered"), topic => Words(topic.Label));
                Each(instruments.Topics.SelectMany(topic => topic.Instruments).DistinctBy(one => one.Title), Instrument);
                break;
            case Block.Official official:
                // An office's address and telephone are for those who read its page.
                Each(official.Details.Where(detail => !detail.Withheld && detail.Href is null && Model.PersonalData.Find(detail.Value) is null), detail => Words(detail.Value));
                break;
            case Block.Figures figures:
                Each(figures.Rows, row => Words(row.Year is { } year && !row.Given.Contains(year, StringComparison.Ordinal) ? $"{row.Label}: {row.Given} ({year})" : $"{row.Label}: {row.Given}"));
                break;
            case Block.Cooperation cooperation:
                Each(cooperation.Rows, row => Named(row.Subject is { } subject ? $"{Names(row.Partners)}: {subject}" : Names(row.Partners), row.Addresses));
                break;
            case Block.Partnerships partnerships:
                Each(partnerships.Rows, row => Named(row.Partners.Length > 0 ? $"{row.Name}: {Names(row.Partners)}" : row.Name, row.Addresses));
                break;
        }
    }

    private void Instrument(InstrumentView instrument) =>
        Named(string.Join(", ", new[] { instrument.Title, instrument.Number, instrument.Date }.OfType<string>()), instrument.Addresses);

    private static string Names(ImmutableArray<PartnerNameView> partners) => string.Join(", ", partners.Select(partner => partner.Name));

    private void Named(string? name, ImmutableArray<AddressView> addresses)
    {
        Words(name ?? "");
        foreach (AddressView address in addresses)
        {
            text.Append(text.Length > 0 ? " " : "");
            Address(address.Shown, followed: address.Href is not null);
        }
    }

    private void Each<T>(IEnumerable<T> parts, Action<T> read)
    {
        foreach (T part in parts)
        {
            text.Append(text.Length == 0 ? "" : text[^1] == '\n' ? "" : Next);
            read(part);
        }

        text.Append('\n');
    }

    private void Html(string html) => VisibleText.Read(html, Words, address => Address(address, followed: true), () => text.Append(text.Length > 0 && text[^1] != '\n' ? "\n" : ""));

    private void Words(string words)
    {
        text.Append(words);
        SearchWords.Read(words, word => found(word, false));
    }

    private void Address(string written, bool followed)
    {
        string host = followed ? Host(written) : written;
        text.Append(host);
        SearchWords.Read(host, word => found(word, true));
    }

    private static string Host(string address)
    {
        int scheme = address.IndexOf("://", StringComparison.Ordinal);
        string rest = scheme < 0 ? address : address[(scheme + 3)..];
        int end = rest.AsSpan().IndexOfAny('/', '?', '#');
        return end < 0 ? rest : rest[..end];
    }
}
