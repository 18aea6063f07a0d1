using System.Text;

namespace MsqSite.Sample;

/// <summary>Free texts: from one word to more than the form allows, with paragraphs, lists and links in Markdown.</summary>
internal sealed class SampleTexts(SampleRandom random, SampleNames names, SampleAddresses addresses, PhraseBook book)
{
    private const int WordsPerSentence = 11;

    /// <summary>A text of any length; rarely longer than the limit.</summary>
    public string Text(int? maxWords)
    {
        int limit = (maxWords ?? 250) / WordsPerSentence;
        return random.Below(100) switch
        {
            < 6 => names.ShortAnswer(),
            < 12 => $"[{names.Thing()}]({addresses.InText()})",
            < 40 => Paragraphs(1, random.Between(1, 3)),
            < 78 => Paragraphs(random.Between(2, 4), 2),
            < 97 => Paragraphs(3, Math.Max(2, limit / 6)),
            _ => Paragraphs(4, (limit / 3) + 1),
        };
    }

    /// <summary>A sentence or two.</summary>
    public string Remark() => Paragraphs(1, random.Between(1, 2));

    private string Paragraphs(int count, int sentences)
    {
        StringBuilder text = new();
        for (int index = 0; index < count; index++)
        {
            text.Append(index == 0 ? "" : "\n\n");
            if (index > 0 && random.Chance(35))
            {
                AppendList(text, sentences);
            }
            else
            {
                AppendParagraph(text, sentences);
            }
        }

        if (random.Below(60) == 0)
        {
            text.Append("\n\n").Append(random.Pick(HostileText.All));
        }

        return text.ToString();
    }

    private void AppendParagraph(StringBuilder text, int sentences)
    {
        for (int index = 0; index < sentences; index++)
        {
            text.Append(index == 0 ? "" : book.WordGap).Append(random.Chance(4) ? $"**{names.Sentence()}**" : names.Sentence());
        }

        if (random.Chance(85))
        {
            text.Append(Link());
        }
    }

    private void AppendList(StringBuilder text, int items)
    {
        bool numbered = random.Chance(40);
        text.Append(book.ListLead).Append("\n\n");
        for (int index = 0; index <= items; index++)
        {
            text.Append(index == 0 ? "" : "\n").Append(numbered ? $"{index + 1}. " : "- ").Append(names.Thing());
            if (random.Chance(70))
            {
                text.Append(Link());
            }
        }
    }

    private string Link() => random.Below(100) switch
    {
        < 50 => $" (<{addresses.InText()}>)",
        < 80 => $" [{names.Portal().Replace('[', '(').Replace(']', ')')}]({addresses.InText()})",
        < 98 => $" {addresses.InText()}",
        _ => $" ({addresses.Mail()})",
    };
}
