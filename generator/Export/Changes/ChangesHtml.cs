using System.Net;
using System.Text;
using MsqSite.Shape;
using MsqSite.Shape.Views;

namespace MsqSite.Export.Changes;

/// <summary>Two responses compared, as one page that needs nothing else: to send to somebody. All that is not ours is escaped.</summary>
internal sealed class ChangesHtml(Phrases phrases)
{
    private const string Style = """
        :root { color-scheme: light dark; }
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
        article { border-top: 1px solid #8888; padding: .75rem 0; }
        h3, h4, ul, p { margin: .25rem 0; }
        ul { list-style: none; padding: 0; }
        li { white-space: pre-wrap; }
        del { color: light-dark(#8a3d68, #e39ac3); text-decoration: line-through; }
        ins { color: light-dark(#0b6b57, #62cdb2); text-decoration: underline; }
        .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        """;

    private readonly StringBuilder html = new();

    public static byte[] Write(string title, ChangesView changes, Phrases phrases)
    {
        ChangesHtml page = new(phrases);
        page.Page(title, changes);
        return Encoding.UTF8.GetBytes(page.html.ToString());
    }

    private void Page(string title, ChangesView changes)
    {
        html.Append($"<!doctype html>\n<html lang=\"{Escaped(phrases.Language)}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Append($"<title>{Escaped(title)}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n<main>\n<h1>{Escaped(title)}</h1>\n");
        Element("p", changes.Line);
        Element("p", changes.Legend);
        foreach (ChangeGroupView group in changes.Groups)
        {
            html.Append("<section>\n");
            Element("h2", group.Heading);
            Element("p", group.Note);
            foreach (QuestionChangeView question in group.Questions)
            {
                Question(question);
            }

            html.Append("</section>\n");
        }

        html.Append("</main>\n</body>\n</html>\n");
    }

    private void Question(QuestionChangeView question)
    {
        html.Append($"<article id=\"{Escaped(question.Key)}\">\n");
        Element("h3", question.Number is { } number ? $"{number} {question.Label}" : question.Label);
        Element("p", question.Renumbered);
        Element("p", question.SplitNote is { } split ? $"{split} {string.Join(phrases.Text("lists.separator"), question.Split.Select(one => one.Name))}" : null);
        Element("p", question.Note);
        foreach (PartChangeView part in question.Parts)
        {
            Element("h4", part.Label);
            Element("p", part.Note);
            html.Append(part.Lines.IsEmpty ? "" : "<ul>\n");
            foreach (ChangeLineView line in part.Lines)
            {
                html.Append($"<li dir=\"auto\">{(line.Gap is { } gap ? Escaped(gap) : string.Concat(line.Words.Select(Words)))}</li>\n");
            }

            html.Append(part.Lines.IsEmpty ? "" : "</ul>\n");
        }

        html.Append("</article>\n");
    }

    private string Words(ChangedWordsView words) => words.Mark is { } mark
        ? $"<{mark}><span class=\"unseen\">{Escaped(phrases.Text(mark == "del" ? "changes.removed" : "changes.added"))} </span>{Escaped(words.Text)}</{mark}>"
        : Escaped(words.Text);

    private void Element(string name, string? text)
    {
        if (text is not null)
        {
            html.Append($"<{name}>{Escaped(text)}</{name}>\n");
        }
    }

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);
}
