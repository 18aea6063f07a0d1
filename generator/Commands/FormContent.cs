using MsqSite.Check;
using MsqSite.Diagnostics;
using MsqSite.Model;
using MsqSite.Read;

namespace MsqSite.Commands;

/// <summary>The content for commands that work with countries and questionnaires. Mistakes in responses and their sources are no hindrance: an editor is at work on them.</summary>
internal static class FormContent
{
    /// <summary>The content, or null after what is wrong with it has been reported.</summary>
    public static Content? Read(string path)
    {
        DiagnosticBag all = new();
        Content? content = ContentReader.Read(path, all);
        if (content is not null)
        {
            ContentChecker.Check(content, all);
        }

        DiagnosticBag hindrances = new();
        foreach (Diagnostic finding in all.Sorted().Where(one => one.Severity == Severity.Error && !IsOfResponse(one.At.File, new ContentFolder(path).Shown)))
        {
            hindrances.Add(finding);
        }

        if (content is not null && hindrances.IsEmpty)
        {
            return content;
        }

        Reporting.Finish(hindrances, "nothing was written.", ExitCodes.ContentErrors);
        return null;
    }

    // A link in place of a folder is none of a response's mistakes: what is written there would lie somewhere else.
    private static bool IsOfResponse(string file, string folder) =>
        file.StartsWith($"{folder}/sources/", StringComparison.Ordinal)
        || (file.StartsWith($"{folder}/responses/", StringComparison.Ordinal) && file.EndsWith(".yaml", StringComparison.Ordinal));
}
