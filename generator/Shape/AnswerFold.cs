using System.Collections.Immutable;
using MsqSite.Shape.Views;

namespace MsqSite.Shape;

/// <summary>Decides which answers are long enough to be folded where many stand together, and the words that stay in sight.</summary>
internal sealed class AnswerFold(Phrases phrases)
{
    // About eight lines; an answer that is not much longer than its beginning is not worth folding.
    private const int Long = 600;

    private const int BeginningLength = 180;

    /// <summary>The first words of a long answer; null where the answer is short and stands open.</summary>
    public string? Beginning(ImmutableArray<Block> blocks)
    {
        if (blocks.Sum(Length) <= Long)
        {
            return null;
        }

        string words = "";
        foreach (string first in blocks.Select(FirstWords).Where(first => first.Length > 0))
        {
            words = words.Length == 0 ? first : $"{words} · {first}";
            if (words.Length >= BeginningLength)
            {
                break;
            }
        }

        return Cut(words);
    }

    // How many characters a reader meets, roughly.
    private static int Length(Block block) => block switch
    {
        Block.Text text => text.Html.Value.Length,
        Block.Links links => links.Groups.Sum(group => 60 + group.Links.Sum(Length)),
        Block.Ticks ticks => ticks.Options.Sum(option => 20 + option.Wording.Value.Length),
        Block.Instruments instruments => instruments.Topics.Sum(topic => 60 + topic.Instruments.Sum(one => 60 + one.Title.Length)),
        Block.Figures figures => figures.Rows.Sum(row => 60 + row.Label.Length + row.Given.Length),
        Block.Cooperation cooperation => cooperation.Rows.Sum(row => 40 + Length(row.Partners) + (row.Subject?.Length ?? 0)),
        Block.Partnerships partnerships => partnerships.Rows.Sum(row => 40 + row.Name.Length + Length(row.Partners)),
        _ => 0,
    };

    private static int Length(LinkView link) => (link.Name?.Length ?? 0) + link.Addresses.Sum(address => 20 + address.Shown.Length);

    private static int Length(ImmutableArray<PartnerNameView> partners) => partners.Sum(partner => partner.Name.Length + 2);

    private string FirstWords(Block block) => block switch
    {
        Block.Text text => text.Html.Words(BeginningLength),
        Block.Links links => List(links.Groups.SelectMany(group => group.Links).Select(link => link.Name ?? link.Addresses.FirstOrDefault()?.Shown)),
        Block.Ticks { Note: { } note } => $"{note.Word}. {note.Note}",
        Block.Ticks ticks => ticks.Options.Where(option => option.State.Key == "answered").Select(option => option.Wording.Words(BeginningLength)).ToArray() is { Length: > 0 } ticked
            ? phrases.Format("across.ticked", ("names", List(ticked)))
            : phrases.Text("across.none-ticked"),
        Block.Instruments instruments => List(instruments.Topics.SelectMany(topic => topic.Instruments).Select(one => one.Title).Distinct(StringComparer.Ordinal)),
        Block.Figures figures => List(figures.Rows.Select(row => phrases.Format("across.figure", ("label", row.Label), ("given", row.Given)))),
        Block.Cooperation cooperation => List(cooperation.Rows.SelectMany(row => row.Partners).Select(partner => partner.Name)),
        Block.Partnerships partnerships => List(partnerships.Rows.Select(row => row.Name)),
        _ => "",
    };

    private string List(IEnumerable<string?> names) => string.Join(phrases.Text("lists.separator"), names.OfType<string>());

    // At a space where there is one; never within a character of two halves.
    private static string Cut(string words)
    {
        if (words.Length <= BeginningLength)
        {
            return words;
        }

        int space = words.LastIndexOf(' ', BeginningLength);
        int end = space > BeginningLength / 2 ? space : BeginningLength;
        return string.Concat(words.AsSpan(0, char.IsHighSurrogate(words[end - 1]) ? end - 1 : end).TrimEnd(), "…");
    }
}
