using System.Collections.Concurrent;
using System.Text;
using MsqSite.Diagnostics;
using MsqSite.Markup;
using MsqSite.Model;

namespace MsqSite.Check;

/// <summary>The source document of a response is there, and names no private people: it is published as it is.</summary>
/// <param name="content">Where the responses are of.</param>
/// <param name="memory">What was found in sources before.</param>
internal sealed class SourceChecker(Content content, Memory? memory)
{
    private const long MostBytes = 4 * 1024 * 1024;

    private readonly ConcurrentDictionary<string, bool> links = new(StringComparer.Ordinal);

    /// <summary>Several threads may, each another response.</summary>
    public void Check(Response response, DiagnosticBag findings)
    {
        if (response.Source is not { File: { IsEmpty: false } file })
        {
            return;
        }

        string path = Path.Combine(content.Folder, file.Value);
        bool inside = file.Value.StartsWith("sources/", StringComparison.Ordinal) && !file.Value.Contains('\\', StringComparison.Ordinal) && !file.Value.Split('/').Contains("..");
        bool isFile = inside && FileState.Of(path) is not null;
        if (!inside || (!isFile && !File.Exists(path)))
        {
            findings.Add(CheckRules.MissingSource, file.At, $"there is no source \"{file}\"", "name a file under content/sources, for example sources/2020/BLR.txt");
        }
        else if (!isFile && new FileInfo(path).LinkTarget is null)
        {
            findings.Add(CheckRules.MissingSource, file.At, $"the source \"{file}\" is no file that can be published", "put a file in its place"); // a pipe, which nobody may ever fill
        }
        else if (!isFile || IsLinkedFolder(Path.GetDirectoryName(path)!))
        {
            findings.Add(CheckRules.MissingSource, file.At, $"the source \"{file}\" is a link, and links are not followed", "put what it leads to in its place");
        }
        else if (response.Status == ResponseStatus.Published)
        {
            string shown = $"{content.Folder}/{file}";
            Memory.Recall(memory, new("people", response.At.File), () => [FileStamp.Of(path, memory), shown, response, content.Questionnaire(response.Edition)], bag => CheckPeople(path, shown, response, content, bag), findings);
        }
    }

    // A link may lead to what was never meant to be published. The content's own folder may lie behind one.
    private bool IsLinkedFolder(string folder) => folder.Length > content.Folder.Length
        && links.GetOrAdd(folder, asked => new DirectoryInfo(asked).LinkTarget is not null || IsLinkedFolder(Path.GetDirectoryName(asked)!));

    private static void CheckPeople(string path, string shown, Response response, Content content, DiagnosticBag findings)
    {
        string[] lines;
        try
        {
            if (new FileInfo(path).Length > MostBytes)
            {
                findings.Add(ReadRules.TooLarge, SourceSpan.WholeFile(shown), $"a source has at most {MostBytes:N0} bytes", "publish a shorter text form");
                return;
            }

            lines = File.ReadAllText(path, Encoding.UTF8).Split('\n');
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            findings.Add(ReadRules.Unreadable, SourceSpan.WholeFile(shown), "the file cannot be read", "look at its rights, and whether another program holds it");
            return;
        }

        HashSet<string>? open = null; // most sources hold none to compare with
        for (int line = 0; line < lines.Length; line++)
        {
            for ((int Offset, int Length)? found = PersonalData.Find(lines[line]); found is { } at; found = PersonalData.Find(lines[line], at.Offset + at.Length))
            {
                open ??= [.. Open(response, content.Questionnaire(response.Edition)).Select(Bare)];
                if (!open.Contains(Bare(lines[line].Substring(at.Offset, at.Length))))
                {
                    findings.Add(CheckRules.SourceNamesPeople, new SourceSpan(shown, line + 1, at.Offset + 1, at.Length),
                        "the source holds a mail address or telephone number that is not the asked-for office's", "replace it, and the officer's name and title, by [withheld]");
                }
            }
        }
    }

    // What may be published: the office that the form asks for, and the form's own contact.
    private static IEnumerable<string> Open(Response response, Questionnaire? questionnaire)
    {
        foreach (Answer.Official official in response.Answers.Values.OfType<Answer.Official>())
        {
            yield return official.Email?.Value ?? "";
            yield return official.Phone?.Value ?? "";
        }

        string form = questionnaire is null ? "" : AnswerMarkup.Parse(questionnaire.Introduction.Value).PlainText();
        for ((int Offset, int Length)? found = PersonalData.Find(form); found is { } at; found = PersonalData.Find(form, at.Offset + at.Length))
        {
            yield return form.Substring(at.Offset, at.Length);
        }
    }

    private static string Bare(string text) => text.Contains('@', StringComparison.Ordinal)
        ? text.Replace("mailto:", "", StringComparison.OrdinalIgnoreCase).Replace("\\", "", StringComparison.Ordinal).ToLowerInvariant()
        : string.Concat(text.Where(char.IsAsciiDigit));
}
