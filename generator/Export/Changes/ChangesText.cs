using MsqSite.Shape.Views;

namespace MsqSite.Export.Changes;

/// <summary>Two responses compared, for people at a terminal. Marks stand around words that came and went; colour, where there is one, only helps.</summary>
internal sealed class ChangesText(TextWriter output, bool colour)
{
    private const string Red = "\e[31m";
    private const string Green = "\e[32m";
    private const string Bold = "\e[1m";
    private const string Plain = "\e[0m";

    public void Write(string title, string from, string to, ChangesView changes)
    {
        output.WriteLine(Coloured(Bold, title));
        output.WriteLine(changes.Line);
        output.WriteLine($"{Words(new ChangedWordsView("del", from))} {Words(new ChangedWordsView("ins", to))}");
        foreach (ChangeGroupView group in changes.Groups)
        {
            output.WriteLine();
            output.WriteLine(Coloured(Bold, $"{group.Heading} ({group.Questions.Length})"));
            if (group.Note is { } note)
            {
                output.WriteLine(note);
            }

            foreach (QuestionChangeView question in group.Questions)
            {
                Write(question);
            }
        }
    }

    private void Write(QuestionChangeView question)
    {
        if (question.Parts.Length > 0)
        {
            output.WriteLine();
        }

        output.WriteLine($"  {question.Number}{(question.Number is null ? "" : " ")}{question.Label}{(question.Renumbered is { } before ? $" ({before})" : "")}");
        Indented(4, question.SplitNote is { } split ? $"{split} {string.Join(", ", question.Split.Select(one => one.Name))}" : null);
        Indented(4, question.Note);
        foreach (PartChangeView part in question.Parts)
        {
            Indented(4, part.Label);
            Indented(6, part.Note);
            foreach (ChangeLineView line in part.Lines)
            {
                Indented(6, line.Gap ?? string.Concat(line.Words.Select(Words)));
            }
        }
    }

    private void Indented(int columns, string? text)
    {
        if (text is not null)
        {
            output.WriteLine(new string(' ', columns) + text);
        }
    }

    private string Words(ChangedWordsView words) => words.Mark switch
    {
        "del" => Coloured(Red, $"[-{words.Text}-]"),
        "ins" => Coloured(Green, $"{{+{words.Text}+}}"),
        _ => words.Text,
    };

    private string Coloured(string sign, string text) => colour ? sign + text + Plain : text;
}
